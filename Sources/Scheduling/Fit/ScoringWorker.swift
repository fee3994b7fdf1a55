/// What each thread of a ``ScoringDescent`` computes with.
final class ScoringWorker<Kernel: FitKernel> {
  /// A pass: some of the groups, at some weights.
  struct Task: Sendable {
    /// The weights.
    let weights: [Double]
    /// Every how-manieth group is gone through; 1 or more.
    let every: Int
    /// Of how many groups that are gone through one adds its products; 0 where none does.
    let productsEvery: Int
  }

  /// The number of products of sums with each other: those on and above the diagonal.
  static var productCount: Int { Kernel.sumCount * (Kernel.sumCount + 1) / 2 }

  private let cards: LaneCards
  private let notes: LaneBuffer
  private let sums = LaneBuffer(count: Kernel.sumCount)
  /// The sums of one group.
  private let own = LaneBuffer(count: Kernel.sumCount)
  /// Over cards, the products of each card's sums with each other.
  private let products = LaneBuffer(count: productCount)
  /// The kernel of the pass worked on last, and its number.
  private var kernel: (pass: Int, kernel: Kernel)?

  /// Creates a worker for cards.
  init(_ cards: LaneCards) {
    self.cards = cards
    notes = LaneBuffer(count: cards.longest * Kernel.notesPerStep)
  }

  /// Returns passes for workers: a row has the sums first, then the products.
  static func passes() -> SharedPasses<Task> {
    SharedPasses(shares: 32, rowLength: Kernel.sumCount + productCount)
  }

  /// Does a share of a pass.
  func work(_ share: SharedPasses<Task>.Share) {
    let task = share.task
    let kernel = kernel(of: share)
    sums.clear()
    products.clear()
    // Every share takes groups of all lengths.
    for number in stride(from: share.number, to: cards.count / task.every + 1, by: 32) {
      let group = task.every / 2 + number * task.every
      guard group < cards.count else { break }
      if task.productsEvery > 0, number % task.productsEvery == 0 {
        own.clear()
        add(group, kernel, to: own)
        sums.add(own)
        products.addProducts(of: own)
      } else {
        add(group, kernel, to: sums)
      }
    }
    sums.writeTotals(to: share.row)
    if task.productsEvery > 0 { products.writeTotals(to: share.row, from: Kernel.sumCount) }
  }

  private func kernel(of share: SharedPasses<Task>.Share) -> Kernel {
    if let kernel, kernel.pass == share.pass { return kernel.kernel }
    let made = Kernel(weights: share.task.weights)
    kernel = (share.pass, made)
    return made
  }

  @inline(__always)
  private func add(_ group: Int, _ kernel: Kernel, to sums: LaneBuffer) {
    cards.withSteps(ofGroup: group) {
      kernel.addGradient(of: $0, notes: notes.lanes, to: sums.lanes)
    }
  }
}
