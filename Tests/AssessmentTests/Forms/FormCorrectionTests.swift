import TestSupport
import Testing

@testable import Assessment

struct FormCorrectionTests {
  @Test func `Rows without a criterion are compared by their place`() {
    let changes = FormCorrection.Change.all(
      from: .init(tables: ["tasks": [["task": "1", "result": "competent"], ["task": "2"]]]),
      to: .init(tables: ["tasks": [["task": "1", "result": "not yet competent"]]]),
      on: .recordSheet)
    #expect(
      changes == [
        .init(
          field: "Results by task, row 1, Result", was: "competent", now: "not yet competent"),
        .init(field: "Results by task, row 2, Assessment task", was: "2", now: ""),
      ])
  }
}
