import Testing

@testable import Scheduling

struct ContenderTests {
  private static func log(_ ratings: [Int]) -> ReviewLog {
    ReviewLog(
      ratings.enumerated().map { number, rating in
        ReviewLog.Review(
          card: 1, time: 1_795_000_000_000 + Int64(number) * 86_400_000, rating: rating)
      })
  }

  @Test(
    arguments: [
      ([], 0.5), ([3], 0.5), ([3, 3], 1), ([3, 1], 0), ([3, 3, 1, 4, 2], 0.75), ([1, 1, 3], 0.5),
    ] as [([Int], Double)])
  func `The average is the share of scored reviews that was recalled`(
    ratings: [Int], share: Double
  ) throws {
    let predict = try Contender.average.fit(Self.log(ratings))
    let other = Self.log([3, 1, 3, 1])
    #expect(predict(other) == [Double](repeating: share, count: 4))
    #expect(Contender.average.name == "average")
  }

  @Test func `What learns nothing predicts as its model does, whatever it was shown`() throws {
    let other = Self.log([3, 1, 3, 3])
    for family in ModelFamily.allCases {
      let contender = Contender.standard(family)
      #expect(contender.name == "default")
      for training in [[], [1, 1, 1]] {
        let predict = try contender.fit(Self.log(training))
        #expect(predict(other) == family.standard.predictions(of: other))
      }
    }
    #expect(Contender.fixed(name: "mine", FSRS6()).name == "mine")
  }
}
