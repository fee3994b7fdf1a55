/// Pages that are printed in the tests.
enum Pages {
  /// A page with what our documents have.
  static let plain = """
    <!DOCTYPE html>
    <html lang="en-AU"><head><meta charset="utf-8"><title>A form – Ann</title></head><body>
    <h1>A form</h1><dl><div><dt>Learner</dt><dd>Ann</dd></div></dl>
    <h2>Answers</h2>
    <table><thead><tr><th scope="col">Question</th><th scope="col">Mark</th></tr></thead>
    <tbody><tr><th scope="row">One</th><td>Right</td></tr></tbody></table>
    <h2>Signatures</h2>
    <table class="signatures"><thead><tr><th scope="col">Who</th><th scope="col">Name</th>
    <th scope="col">Signature</th><th scope="col">Date</th></tr></thead>
    <tbody><tr><th scope="row"><strong>Assessor</strong> <span class="declaration">It is mine.</span>
    </th><td></td><td></td><td></td></tr></tbody></table>
    </body></html>
    """

  /// A page that names a file and an address wherever a page can.
  static func hostile(file: String, address: String) -> String {
    let names = [file, address].map { name in
      """
      <link rel="stylesheet" href="\(name)"><link rel="attachment" href="\(name)">
      <style>@import url(\(name)); @font-face { font-family: f; src: url(\(name)) }
      body { background: url(\(name)); font-family: f } h1::before { content: url(\(name)) }</style>
      <img src="\(name)" alt="picture"><iframe src="\(name)"></iframe>
      <object data="\(name)"></object><embed src="\(name)"><a rel="attachment" href="\(name)">a</a>
      <video src="\(name)" poster="\(name)"></video><script src="\(name)"></script>
      <img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='\(name)'/></svg>">
      <svg><image href="\(name)"/><use href="\(name)#a"/></svg>
      """
    }
    return """
      <!DOCTYPE html><html lang="en"><head><title>Hostile</title><base href="\(file)"></head><body>
      <h1>Hostile</h1>\(names.joined())<img src="other.png"></body></html>
      """
  }
}
