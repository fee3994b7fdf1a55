"""Prints the HTML page on standard input as a tagged PDF to standard output.

WeasyPrint's own command fetches whatever address a page names, files of this machine among them, and
has no option against it. So it is called as a library here, with a fetcher that refuses.
"""

import inspect
import sys


def from_the_page_itself(url, *_, **__):
    """Opens what stands in the page as a data address, and nothing else."""
    if url[:5].lower() != "data:":
        raise ValueError("the page names something outside itself")
    return weasyprint.default_url_fetcher(url)


try:
    import weasyprint

    page = weasyprint.HTML(
        string=sys.stdin.buffer.read().decode("utf-8"), url_fetcher=from_the_page_itself
    )
    # Newer versions than Debian 12's give the option another name.
    is_old = "variant" in inspect.signature(page.write_pdf).parameters
    sys.stdout.buffer.write(page.write_pdf(**{"variant" if is_old else "pdf_variant": "pdf/ua-1"}))
except Exception as error:
    sys.exit(f"{type(error).__name__}: {error}")
