/// A sealed file of the first format, viva-bundle/1, as version 0.1.0 wrote it, without documents.
enum FirstFormatFile {
  /// The file: three entries, the last of which withdraws the name that the second gave.
  static let whole = """
    viva-bundle/1
    key Ann-Example+52153c8f+AUeGMjICIj5Vdyudpc1W+P9hl0IEUswIwQg1jG6Rz42j
    note 5
    viva-record/4d69a0a45a1dab7ef2e82cce1ef42586
    3
    i1FxfDZMBUw0VC8S3nsvU5KDOwU3seLurQpGgSA1gDk=

    — Ann-Example UhU8j3fsIQxGJ2QkrhyYOkuUVDaWDPr5eeZq7QrEFXL2BeFLpjtbfzJcPv/z4apDoz4dd/M7y7+cZj9Ay8R4hCodpQg=
    note 4
    viva-documents/1
    viva-record/4d69a0a45a1dab7ef2e82cce1ef42586

    — Ann-Example UhU8j5txZxJ65UvY9MgbSrYRQYvEnTN0RwKKOtc5AEbLvdcMad3hs+YKy7bNNnZr8OoUaQoA/YnT7S+Uy8sa0rCAFg0=
    entry S6LRknPhOJIMIDHr0q7L6lf7v7PNADEqDPrgL/flCnU= {"at":"2026-11-29T03:11:00.336+00:00","kind":"opened","program":"viva 0.1.0","record":"4d69a0a45a1dab7ef2e82cce1ef42586"}
    entry iPwZxpor/5pJ86gnLqZ7U1QG58eUa22eRRIAoGfA9Wc= {"at":"2026-11-29T03:11:00.337+00:00","kind":"named","name":"Ann Example"}
    entry Ycg+K2KTbZQcyma9/XLtAxeUq2ywugPLDBiiLYUwIKw= {"at":"2026-11-29T03:11:00.382+00:00","kind":"named","name":"Ann Withdrawn"}
    end

    """

  /// The file as anybody can cut it without a key: the last entry is hidden, and the signatures hold.
  static let cut: String = {
    var lines = whole.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[lines.count - 3] = hidden
    return lines.joined(separator: "\n")
  }()

  /// The public key that signed it.
  static let key = "Ann-Example+52153c8f+AUeGMjICIj5Vdyudpc1W+P9hl0IEUswIwQg1jG6Rz42j"

  private static let hidden = "hidden 0 4w3ziuoyw+CWxNo6m9YPjAWYLllz1cK7xx2QNdCca5U="
}
