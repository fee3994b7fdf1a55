import Testing

@testable import LearnerRecord

struct RetentionTableTests {
  private func table(age: Int, interval: Int, isRecalled: Bool = true) -> RetentionTable {
    var table = RetentionTable()
    table.count(
      isRecalled: isRecalled, before: .init(dayGap: 1, interval: interval, predicted: 0.9),
      age: age)
    return table
  }

  @Test(
    arguments: [
      (0, [1, 1, 1, 1]), (1, [0, 1, 1, 1]), (6, [0, 1, 1, 1]), (7, [0, 0, 1, 1]),
      (29, [0, 0, 1, 1]), (30, [0, 0, 0, 1]), (9_999, [0, 0, 0, 1]), (-1, [0, 0, 0, 1]),
    ] as [(Int, [Int])])
  func `An answer is in every period that reaches back to it`(age: Int, counts: [Int]) {
    #expect(table(age: age, interval: 5).rows.map(\.all.answers) == counts)
    #expect(
      table(age: age, interval: 5, isRecalled: false).rows.map(\.all.recalled) == [0, 0, 0, 0])
  }

  @Test(arguments: [(1, false), (20, false), (21, true), (22, true), (365, true)])
  func `From 21 days on a question is mature`(interval: Int, isMature: Bool) {
    let row = table(age: 0, interval: interval).rows[0]
    #expect(row.mature.answers == (isMature ? 1 : 0) && row.young.answers == (isMature ? 0 : 1))
    #expect(row.all == (isMature ? row.mature : row.young))
  }

  @Test func `Periods are named as documents name them, the shortest first`() {
    #expect(RetentionTable().rows.map(\.period.rawValue) == ["today", "week", "month", "all"])
    #expect(RetentionTable.Period.allCases.map(\.days) == [1, 7, 30, nil])
  }
}
