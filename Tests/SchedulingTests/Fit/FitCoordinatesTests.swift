import Testing

@testable import Scheduling

struct FitCoordinatesTests {
  @Test
  func `The defaults lie at 0`() {
    func check<Weights>(_ coordinates: FitCoordinates<Weights>) {
      #expect(coordinates.weights(at: coordinates.origin) == Weights.default.vector)
      #expect(coordinates.coordinates(of: Weights.default.vector) == coordinates.origin)
      #expect(coordinates.hold(at: coordinates.origin).allSatisfy { $0 == 0 })
    }
    check(FSRS6Kernel.coordinates)
    check(FSRS7Kernel.coordinates)
  }

  @Test
  func `The coordinates of weights are where they came from`() {
    func check<Weights>(_ coordinates: FitCoordinates<Weights>) {
      for x in coordinates.samples {
        let back = coordinates.coordinates(of: coordinates.weights(at: x))
        #expect(zip(back, x).allSatisfy { isClose($0, $1, relative: 0, absolute: 1e-9) })
      }
    }
    check(FSRS6Kernel.coordinates)
    check(FSRS7Kernel.coordinates)
  }

  @Test
  func `Clipping is that of the weights, and orders the initial stabilities`() throws {
    func check<Weights>(_ coordinates: FitCoordinates<Weights>) throws {
      for x in coordinates.samples {
        let clipped = coordinates.clippedWeights(coordinates.weights(at: x))
        let weights = try #require(Weights(vector: coordinates.weights(at: x))).clipped
        #expect(clipped[4...] == weights.vector[4...])
        #expect(Array(clipped[..<4]) == clipped[..<4].sorted())
        let set = try #require(Weights(vector: clipped))
        #expect(set.clipped == set)

        let moved = coordinates.clipped(x)
        let found = coordinates.weights(at: moved)
        #expect(
          zip(found, clipped).allSatisfy { isClose($0, $1, relative: 1e-9, absolute: 1e-12) })
        let again = coordinates.clipped(moved)
        #expect(zip(again, moved).allSatisfy { isClose($0, $1, relative: 1e-9, absolute: 1e-9) })
      }
    }
    try check(FSRS6Kernel.coordinates)
    try check(FSRS7Kernel.coordinates)
  }

  /// The nearest place where they are in order: none of them alone can be moved nearer.
  @Test
  func `Initial stabilities in the wrong order meet in the middle`() {
    let coordinates = FSRS6Kernel.coordinates
    var w = FSRS6.Weights.default.vector
    w.replaceSubrange(..<4, with: [1, 8, 2, 3])
    let clipped = coordinates.clippedWeights(w)
    let middle = exponential((logarithm(8) + logarithm(2) + logarithm(3)) / 3)
    #expect(clipped[0] == 1)
    #expect(clipped[1..<4].allSatisfy { isClose($0, middle, relative: 1e-12) })
  }

  @Test
  func `Weights on a bound that a step would leave are held, and equal stabilities tied`() {
    let coordinates = FSRS6Kernel.coordinates
    var w = FSRS6.Weights.default.vector
    w[2] = w[1]
    w[15] = 1
    var gradient = coordinates.origin
    (gradient[1], gradient[2], gradient[15]) = (-1, 1, -1)
    #expect(coordinates.heldPlaces(at: w, against: gradient) == [15])
    #expect(coordinates.tiedPlaces(at: w, against: gradient) == [1])
    gradient = gradient.map { -$0 }
    #expect(coordinates.heldPlaces(at: w, against: gradient).isEmpty)
    #expect(coordinates.tiedPlaces(at: w, against: gradient).isEmpty)
  }

  @Test
  func `Within bounds nothing is clipped`() {
    func check<Weights>(_ coordinates: FitCoordinates<Weights>) {
      let x = coordinates.origin.indices.map { $0 == 4 ? 0.5 : 0 }
      #expect(coordinates.clipped(x) == x)
    }
    check(FSRS6Kernel.coordinates)
    check(FSRS7Kernel.coordinates)
  }

  /// The L2 term is the sum of squares: a normal prior of these variances.
  @Test
  func `Initial stabilities vary together`() {
    let coordinates = FSRS7Kernel.coordinates
    let x = coordinates.samples[0]
    let logs = zip(coordinates.weights(at: x), FSRS7.Weights.default.vector).prefix(4)
      .map { logarithm($0 / $1) }
    let sum = logs.reduce(0, +)
    // The inverse of b² I + a² 1 is (I − a² / (b² + 4 a²) 1) / b².
    let (own, common) = (0.36, 0.64)
    let square = logs.reduce(0) { $0 + $1 * $1 } - common / (own + 4 * common) * sum * sum
    let expected = x.prefix(4).reduce(0) { $0 + $1 * $1 }
    #expect(isClose(square / own, expected, relative: 1e-9))
  }

  @Test
  func `The gradient follows the chain rule`() {
    func check<Weights>(_ coordinates: FitCoordinates<Weights>) {
      for x in coordinates.samples {
        // A loss whose derivatives by the weights are 1, 2, 3…
        let loss = { (x: [Double]) in
          coordinates.weights(at: x).enumerated().reduce(0) {
            $0 + Double($1.offset + 1) * $1.element
          }
        }
        let gradient = coordinates.gradient(
          (1...x.count).map { WideLanes(repeating: Double($0)) }, at: coordinates.weights(at: x))
        for place in x.indices {
          var (low, high) = (x, x)
          low[place] -= 1e-5
          high[place] += 1e-5
          let difference = (loss(high) - loss(low)) / 2e-5
          #expect(isClose(gradient[place][0], difference, relative: 1e-5, absolute: 1e-5))
        }
      }
    }
    check(FSRS6Kernel.coordinates)
    check(FSRS7Kernel.coordinates)
  }

  /// The initial stabilities are kept by L2 alone, and a weight published on its bound by nothing.
  @Test
  func `What holds a weight off its bound points away from it`() {
    func check<Weights>(_ coordinates: FitCoordinates<Weights>) {
      for (place, parameter) in Weights.parameters.enumerated().dropFirst(4) {
        for bound in [parameter.bounds.lowerBound, parameter.bounds.upperBound] {
          var w = Weights.default.vector
          let isOnBound = w[place] == bound
          w[place] += 0.9 * (bound - w[place])
          let slope = coordinates.hold(at: coordinates.coordinates(of: w))[place]
          let outwards = bound - Weights.default.vector[place]
          #expect(isOnBound ? slope == 0 : slope * outwards > 0, "w\(place) towards \(bound)")
        }
      }
    }
    check(FSRS6Kernel.coordinates)
    check(FSRS7Kernel.coordinates)
  }
}

extension FitCoordinates {
  /// Coordinates as a descent meets them: within a few sigmas.
  fileprivate var samples: [[Double]] {
    var generator = SplitMix64(seed: 11)
    return (0..<20).map { _ in origin.map { _ in generator.uniform(in: -3...3) } }
  }
}
