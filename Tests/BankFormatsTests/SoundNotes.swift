import Curriculum

@testable import BankFormats

/// Notes about which there is nothing to say.
let soundNotes = """
  ---
  format: viva-notes/1
  topic: alpha
  title: Alpha
  asAt: 2026-11-22
  ---

  # U1.KE1, U1.KE2: First things

  ## What comes first
  The **first thing** is
  said here.
  - one
    and more of it
  - two

  ## And then?
  \(String(repeating: "word ", count: 200))

  ## Worked example
  Kim does it.

  ## Sources
  - A book, a publisher, 2026

  """

/// The lines of units that the notes of tests may serve.
let testLines = testCriteria.union([.init(rawValue: "U1.KE2")])
