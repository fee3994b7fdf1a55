/// Notes on the example unit, and the example bank with questions that name their paragraphs.
enum ExampleNotes {
  static let bank = ["single-choice": "remedies", "true-false": "signs", "numeric": "signs"]
    .reduce(ExampleBank.text) { text, question in
      text.replacing(
        "id: example-\(question.key)\n",
        with: "id: example-\(question.key)\n    notes: example#\(question.value)\n")
    }

  static let text = """
    ---
    format: viva-notes/1
    topic: example
    title: Examples
    asAt: 2026-11-22
    ---

    # EX101.PC1.1, EX101.PC1.3: What a seller owes

    ## Remedies
    A customer whose kettle fails can ask for a **remedy**. If the failure is **minor**, the seller
    chooses which one: a repair, a replacement or a refund, each at no cost and within a reasonable
    time. If it is **major**, the customer chooses.

    - A repair that takes months is not within a reasonable time.
    - The manufacturer may help, but the seller owes the remedy and cannot send the customer away.

    ## Signs
    Consumer guarantees cannot be excluded, so a sign such as “no refunds” takes nothing away, and is
    likely to mislead. They cover all that is bought for up to **$100,000**, whatever it is for.

    ## Left alone
    No question rests on this paragraph.

    ## Worked example
    Kim's kettle stops after two weeks. It is repaired in three days, and Kim pays nothing.

    ## Sources
    - Australian Consumer Law, sections 64 and 259 to 263

    # EX101.E1: All of the unit

    ## Kinds of answer
    Nine kinds of answer are taken.

    ## Worked example
    This is one.

    ## Sources
    - This file

    """
}

extension Home {
  /// Makes a home whose own banks have notes.
  static func withNotes() throws -> Home {
    let home = try Home(banks: ExampleNotes.bank)
    try home.write(ExampleNotes.text, to: "banks/Notes/example.md")
    return home
  }
}
