import Curriculum
import Testing

struct ArithmeticTests {
  private static let numbers = ["n": 40.0, "p": 12, "d": 4, "zero": 0]

  private func read(_ text: String) throws -> Arithmetic {
    try Arithmetic(text, names: Set(Self.numbers.keys))
  }

  @Test(
    arguments: [
      ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("10 - 4 - 3", 3), ("2 * 3 % 4", 2), ("24 / 4 / 2", 3),
      ("100 * (p - d) / n", 20), ("-p + d", -8), ("--p", 12), ("-(p - d) * 2", -16), (" 1.5*2 ", 3),
      (".5", 0.5), ("p%5", 2), ("1/zero", nil), ("zero/zero", nil), ("p % zero", nil),
    ] as [(String, Double?)])
  func `A calculation comes to what arithmetic says`(text: String, expected: Double?) throws {
    #expect(try read(text).value(Self.numbers) == expected)
  }

  @Test(
    arguments: [
      ("", .endsEarly), ("1 +", .endsEarly), ("(1", .endsEarly), ("1 2", .unexpected("2")),
      ("1)", .unexpected(")")), ("(1]", .unexpected("]")), ("x", .unknownName("x")),
      ("exit(1)", .unknownName("exit")), ("n.description", .unexpected(".description")),
      ("1.2.3", .unexpected("1.2.3")), ("n ** 2", .unexpected("* 2")), ("“n”", .unexpected("“n”")),
      ("n; n", .unexpected("; n")), ("\u{1B}[2J", .unexpected("\u{1B}[2J")),
      (String(repeating: "9", count: 201), .tooLong),
      (String(repeating: "(", count: 60) + "1" + String(repeating: ")", count: 60), .tooDeep),
      (String(repeating: "-", count: 150) + "1", .tooDeep),
    ] as [(String, Arithmetic.Fault)])
  func `What is no calculation is refused, however it was meant`(
    text: String, fault: Arithmetic.Fault
  ) {
    #expect(throws: fault) { try read(text) }
  }

  @Test func `A number too large has no value`() throws {
    let text = String(repeating: "9", count: 190)
    #expect(try read("\(text) * 9").value([:]) != nil)
    let square = String(repeating: "9", count: 98)
    #expect(try read("\(square) * \(square)").value([:]) != nil)
    #expect(
      try read("1" + String(repeating: "0", count: 150) + " / zero").value(Self.numbers) == nil)
  }
}
