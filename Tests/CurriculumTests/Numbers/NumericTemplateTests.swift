import Curriculum
import Testing

struct NumericTemplateTests {
  private func template(_ condition: String, key: String = "a") throws -> NumericTemplate {
    NumericTemplate(
      given: [.init(name: "a", values: [0, 1, 2, 3])],
      conditions: [try DrawCondition(condition, names: ["a"])],
      key: try Arithmetic(key, names: ["a"]))
  }

  @Test func `Every value that meets the conditions is drawn, and no other`() throws {
    var generator = SystemRandomNumberGenerator()
    let template = try template("a > 1")
    let drawn = (0..<300).compactMap { _ in template.numbers(using: &generator)?["a"] }
    #expect(drawn.count == 300 && Set(drawn) == [2, 3])
  }

  @Test func `Numbers for which the key has no value are not drawn`() throws {
    var generator = SystemRandomNumberGenerator()
    let template = try template("a < 2", key: "1 / a")
    let drawn = (0..<100).compactMap { _ in template.numbers(using: &generator)?["a"] }
    #expect(drawn.count == 100 && Set(drawn) == [1])
  }

  @Test func `Where nothing meets the conditions, nothing is drawn`() throws {
    var generator = SystemRandomNumberGenerator()
    #expect(try template("a > 3").numbers(using: &generator, tries: 50) == nil)
  }

  @Test func `Templates are equal where they draw and say the same`() throws {
    #expect(try template("a > 1") == template("a > 1"))
    #expect(try template("a > 1") != template("a > 2"))
  }
}
