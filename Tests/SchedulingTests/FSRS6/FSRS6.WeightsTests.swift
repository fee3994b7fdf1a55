import Scheduling
import Testing

struct FSRS6WeightsTests {
  /// The published defaults, w0…w20: fsrs-rs `inference.rs`.
  private let published = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ]

  /// The published ranges, w0…w20: fsrs-rs `parameter_clipper.rs`.
  ///
  /// That of w19 begins at 0, as it does there where growth on the same day is off; converted
  /// weights rely on it.
  private let ranges = [
    0.001...100, 0.001...100, 0.001...100, 0.001...100, 1...10, 0.001...4, 0.001...4,
    0.001...0.75, 0...4.5, 0...0.8, 0.001...3.5, 0.001...5, 0.001...0.25, 0.001...0.9, 0...4,
    0...1, 1...6, 0...2, 0...2, 0...0.8, 0.1...0.8,
  ]

  @Test
  func `The default vector is the published one and within the published ranges`() {
    #expect(FSRS6.Weights.default.vector == published)
    #expect(FSRS6.Weights.parameters.map(\.bounds) == ranges)
    #expect(FSRS6.Weights.default.clipped == .default)
  }

  @Test
  func `Each name keeps its own number of the vector`() throws {
    let vector = (0..<21).map(Double.init)
    let weights = try #require(FSRS6.Weights(vector: vector))
    #expect(weights.vector == vector)
    #expect(Rating.allCases.map(weights.initialStability) == [0, 1, 2, 3])
    #expect(weights.difficultyReversion == 7)
    #expect(weights.lapseScale == 11 && weights.easyFactor == 16 && weights.decay == 20)
  }

  @Test
  func `A vector of seeded weights comes back as it was`() throws {
    var generator = SplitMix64(seed: 60)
    for _ in 0..<200 {
      let weights = generator.weightsOfFSRS6()
      #expect(try #require(FSRS6.Weights(vector: weights.vector)) == weights)
    }
  }

  @Test(arguments: [0, 16, 18, 20, 22, 34])
  func `A vector of another length is refused`(count: Int) {
    #expect(FSRS6.Weights(vector: Array(repeating: 0.5, count: count)) == nil)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity], [17, 19, 21])
  func `A vector with something that is no finite number is refused`(number: Double, count: Int) {
    var vector = Array(published.prefix(count))
    vector[5] = number
    #expect(FSRS6.Weights(vector: vector) == nil)
  }

  @Test
  func `Seventeen weights are converted as published`() throws {
    let former = [
      0.4, 0.6, 2.4, 5.8, 4.93, 0.94, 0.86, 0.01, 1.49, 0.14, 0.94, 2.18, 0.05, 0.34, 1.26, 0.29,
      2.61,
    ]
    let converted = try #require(FSRS6.Weights(vector: former)).vector
    let expected =
      [0.4, 0.6, 2.4, 5.8, 6.81, 0.44675013, 1.36] + former[7...] + [0, 0, 0, 0.5]
    #expect(zip(converted, expected).allSatisfy { isClose($0, $1, relative: 1e-7) })
    #expect(converted.count == 21)
  }

  @Test
  func `Nineteen weights are converted by two that leave the model as it was`() throws {
    let former = Array(published.prefix(19))
    let converted = try #require(FSRS6.Weights(vector: former))
    #expect(converted.vector == former + [0, 0.5])
    #expect(FSRS6(weights: converted).weights == converted)
    // FSRS-5 forgets by (1 + 19/81 t/S)^−0.5.
    let state = MemoryState(slow: 4, fast: 4, difficulty: 5)
    let recall = FSRS6(weights: converted).retrievability(state, elapsedDays: 9)
    #expect(isClose(recall, (1 + 19.0 / 81 * 9 / 4).squareRoot() / (1 + 19.0 / 81 * 9 / 4)))
  }

  @Test(arguments: [-1e300, -20, -1, -1.0 / 3])
  func `Seventeen weights without a logarithm are converted to finite ones`(slope: Double) throws {
    var former = Array(published.prefix(17))
    former[5] = slope
    let converted = try #require(FSRS6.Weights(vector: former))
    #expect(converted.vector.allSatisfy { $0.isFinite })
  }

  @Test
  func `Clipping moves each weight to the nearest end of its range`() throws {
    for (place, range) in ranges.enumerated() {
      for (value, expected) in [
        (range.lowerBound - 1, range.lowerBound), (range.upperBound + 1, range.upperBound),
        (range.lowerBound, range.lowerBound), (range.upperBound, range.upperBound),
      ] {
        var vector = published
        vector[place] = value
        let clipped = try #require(FSRS6.Weights(vector: vector)).clipped
        vector[place] = expected
        #expect(clipped.vector == vector, "w\(place) = \(value)")
        #expect(clipped.clipped == clipped)
      }
    }
  }

  @Test
  func `The identifier names the model and tells its weights apart`() {
    #expect(FSRS6().identifier == "fsrs6/default")
    var weights = FSRS6.Weights.default
    weights.decay = 0.2
    let fitted = FSRS6(weights: weights).identifier
    #expect(fitted == FSRS6(weights: weights).identifier)
    #expect(fitted.hasPrefix("fsrs6/") && fitted.count == 6 + 16)
    #expect(Set(sampleFSRS6Models.map(\.identifier)).count == sampleFSRS6Models.count)
  }

  @Test
  func `A model uses the clipped weights`() {
    var weights = FSRS6.Weights.default
    weights.initialEasy = 1000
    #expect(FSRS6(weights: weights).weights == weights.clipped)
    #expect(FSRS6(weights: weights).initialState(.easy).slow == 100)
  }
}
