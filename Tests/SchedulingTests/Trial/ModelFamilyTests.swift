import Scheduling
import Testing

struct ModelFamilyTests {
  @Test(arguments: ModelFamily.allCases)
  func `Weights of a family make a model of it`(family: ModelFamily) {
    let counts = [ModelFamily.fsrs6: [17, 19, 21], .fsrs7: [34]]
    for count in 0...40 {
      let model = family.model(weights: Array(repeating: 0.5, count: count))
      #expect((model != nil) == (counts[family] ?? []).contains(count), "\(count)")
      #expect(model?.identifier.hasPrefix(family.rawValue + "/") ?? true)
    }
    #expect(family.standard.identifier == family.rawValue + "/default")
    #expect(family.model(weights: Array(repeating: .nan, count: 34)) == nil)
  }
}
