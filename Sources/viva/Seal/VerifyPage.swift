internal import Terminal
internal import Text

/// What came of checking a bundle, as a page of text.
struct VerifyPage {
  let finding: VerifyFinding
  let console: Console

  /// Writes the page.
  func write() {
    guard finding.holds else {
      console.line("This file does not hold.", .wrong)
      return writeList(finding.faults)
    }
    writeVerdict()
    writeContent()
    console.line()
    for remark in finding.remarks { console.paragraph(remark) }
    console.line()
    console.paragraph(
      "Proven: the entries that are shown were in this record, in these places, when it was "
        + "signed with these keys, and nothing that the signatures cover was changed since.")
    console.paragraph(
      "Not proven: who typed the answers, that a clock was right, that an answer is true, or whose "
        + "the keys are. Ask the signers for their public keys, and compare (--key).")
  }

  private func writeVerdict() {
    let unknown = finding.signers.count - finding.compared.count
    if !finding.unmet.isEmpty {
      console.line(
        finding.unmet.count == finding.uncompared
          ? "This file is intact. Its documents, made by another version, can't be compared."
          : "This file is intact, but not what you asked for.", .partly)
      writeList(finding.unmet)
    } else if finding.mayBeCut {
      console.line(
        "This file holds, but what it hides may withdraw what it shows.", .partly)
    } else if unknown == 0 {
      console.line("This file holds, signed by the keys that you have compared.", .right)
    } else if finding.compared.isEmpty, finding.signedEarlier.count == finding.signers.count {
      console.line(
        "This file holds, signed by the keys of the earlier file. You have not compared them.",
        .partly)
    } else if finding.compared.isEmpty {
      console.line(
        "This file holds, signed by keys that you have not compared.", .partly)
    } else {
      console.line(
        "This file holds, signed by keys of which you have compared \(finding.compared.count) of \(finding.signers.count).",
        .partly)
    }
  }

  private func writeContent() {
    console.line("Record \((finding.record ?? "").visible())")
    console.line("\(finding.shown) of \(finding.entries) entries are shown; all are in the record.")
    if let code = finding.code {
      console.line("Code for paper: \(finding.entries)-\(code)")
    }
    for signer in finding.signers {
      let state =
        finding.compared.contains(signer)
        ? "compared"
        : finding.signedEarlier.contains(signer)
          ? "not compared; the same as in the earlier file" : "not compared"
      console.paragraph("Signed: \(signer.visible()) (\(state))", rest: 8)
    }
    let unclear = !finding.unmet.isEmpty
    for document in finding.documents where !unclear {
      console.line("Says what the entries say: \(document.visible())")
    }
  }

  private func writeList(_ sentences: [String]) {
    for sentence in sentences { console.paragraph("- \(sentence).", rest: 2) }
  }
}
