import Scheduling
import Testing

struct FSRS7WeightsTests {
  /// The published defaults, w0…w33: fsrs-rs `inference_v7.rs`, ts-fsrs `constants.ts`.
  private let published = [
    0.1104, 2.2395, 3.9221, 11.7841, 6.1686, 0.6457, 3.6807, 1.9795, 0.0, 1.3826, 0.7024, 0.5999,
    0.8146, 0.6398, 1.0, 1.3207, 0.6707, 3.8668, 0.4416, 0.0934, 1.8631, 0.6162, 1.0869, 0.1567,
    0.0801, 0.2421, 0.9464, 0.1433, 0.7145, 0.0, 0.5667, 0.3734, 0.5333, 0.3048,
  ]

  @Test
  func `The default vector is the published one`() {
    #expect(FSRS7.Weights.default.vector == published)
  }

  @Test
  func `The default weights are within their bounds`() {
    #expect(FSRS7.Weights.default.clipped == .default)
  }

  @Test
  func `Each name keeps its own number of the vector`() throws {
    let vector = (0..<34).map(Double.init)
    let weights = try #require(FSRS7.Weights(vector: vector))
    #expect(weights.vector == vector)
    #expect(weights.initialEasy == 3)
    #expect(weights.slowUpdate.growth == 7)
    #expect(weights.fastUpdate.easyFactor == 22)
    #expect(weights.fastDecayPower == 33)
  }

  @Test
  func `A vector of seeded weights comes back as it was`() throws {
    var generator = SplitMix64(seed: 8)
    for _ in 0..<200 {
      let weights = generator.weights()
      #expect(try #require(FSRS7.Weights(vector: weights.vector)) == weights)
    }
  }

  @Test(arguments: [0, 21, 33, 35])
  func `A vector of another length is refused`(count: Int) {
    #expect(FSRS7.Weights(vector: Array(repeating: 0.5, count: count)) == nil)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `A vector with something that is no finite number is refused`(number: Double) {
    var vector = published
    vector[20] = number
    #expect(FSRS7.Weights(vector: vector) == nil)
  }

  @Test
  func `Clipping leaves every weight in its range and in order, and twice is once`() throws {
    var generator = SplitMix64(seed: 9)
    for _ in 0..<500 {
      let vector = published.map { _ in generator.uniform(in: -20...120) }
      let clipped = try #require(FSRS7.Weights(vector: vector)).clipped
      for parameter in FSRS7.Weights.parameters {
        #expect(parameter.bounds.contains(clipped[keyPath: parameter.path]))
      }
      let initial = Rating.allCases.map(clipped.initialStability)
      #expect(initial == initial.sorted())
      #expect(clipped.slowRecallAtStability >= clipped.fastRecallAtStability)
      #expect(clipped.clipped == clipped)
    }
  }

  @Test
  func `Clipping raises a weight to the one that it may not be below`() {
    var weights = FSRS7.Weights.default
    weights.initialHard = 20
    weights.fastRecallAtStability = 0.8
    weights.slowRecallAtStability = 0.6
    #expect(weights.clipped.vector[0...3] == [0.1104, 20, 20, 20])
    #expect(weights.clipped.slowRecallAtStability == 0.8)
  }

  @Test
  func `The identifier names the model and tells its weights apart`() {
    #expect(FSRS7().identifier == "fsrs7/default")
    var weights = FSRS7.Weights.default
    weights.slowDecay = 0.09
    let fitted = FSRS7(weights: weights).identifier
    #expect(fitted == FSRS7(weights: weights).identifier)
    #expect(fitted.hasPrefix("fsrs7/") && fitted.count == 6 + 16)
    #expect(Set(sampleModels.map(\.identifier)).count == sampleModels.count)
  }

  @Test
  func `A model uses the clipped weights`() {
    var weights = FSRS7.Weights.default
    weights.initialEasy = 1_000
    #expect(FSRS7(weights: weights).weights == weights.clipped)
    #expect(FSRS7(weights: weights).initialState(.easy).slow == 100)
  }
}
