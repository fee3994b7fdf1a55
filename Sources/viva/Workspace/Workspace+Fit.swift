internal import Files
internal import LearnerRecord
internal import LearnerRecordStore
internal import Scheduling
internal import Terminal
internal import Text

// Fitting the memory model by itself.
extension Workspace {
  /// How long a fit may take that nobody asked for.
  private static let longestFit = Duration.seconds(2)
  /// How many threads compute it.
  private static let fitThreads = 2

  /// Fits the memory model after a session, where the answers have grown enough since that was last
  /// tried, and says so where better weights are in use from now on.
  ///
  /// The goodbye is on the screen by then. What takes too long, or is ended by Ctrl-C, changes nothing.
  ///
  /// - Throws: `StoreError`.
  func fitAfterStudy() throws {
    guard setting("fit-after-study") != "off" else { return }
    let state = try state()
    let answers = state.cards.values.reduce(0) { $0 + $1.reviews }
    guard Refit.isDue(answers: answers, last: lastTriedFit) else { return }
    console.flush()
    let history = try history()
    guard Refit.isNews(history, fitted: state.settings.fits.last?.fitted.reviews) else { return }
    let (refit, wasStopped) = refit(to: history, state.settings)
    guard !wasStopped else { return }
    lastTriedFit = answers
    guard let refit, refit.isToKeep,
      var fact = FitReport(refit.contest, reviews: history.count).fact
    else { return }
    fact.isByItself = true
    try decide(.fitted(fact))
    console.paragraph(
      "The memory model was fitted to \(fact.reviews) of your answers by itself and predicts better now; "
        + "“fit --undo” goes back.")
  }

  /// Fits; returns what came of it, if it came to an end in time, and whether Ctrl-C ended it.
  private func refit(
    to history: ReviewLog, _ settings: LearnerSettings
  ) -> (Refit?, wasStopped: Bool) {
    let clock = ContinuousClock()
    // A recorded session is the same on any machine, however slow.
    let isRepeatable = environment.value("VIVA_REPEATABLE") != nil
    let end = clock.now.advanced(by: isRepeatable ? .seconds(3_600) : Self.longestFit)
    return Interruption.noted {
      let refit = Refit(
        history, current: settings.predictor, since: settings.fits.last?.at,
        policy: settings.policy, options: FitOptions(threads: Self.fitThreads)
      ) { _ in !Interruption.wasPressed && clock.now < end }
      return (refit, Interruption.wasPressed)
    }
  }

  /// How many answers there were when a fit was tried last; `nil` where that is not known.
  ///
  /// It is no fact for the record: where it is lost, one is tried once more.
  private var lastTriedFit: Int? {
    get { (try? File.text(triedFitFile)).flatMap { Int($0) } }
    set {
      try? Folder.make(places.cache)
      let text = newValue.map(String.init) ?? ""
      try? File.write(Array(text.utf8), to: triedFitFile, isLasting: false)
    }
  }

  private var triedFitFile: String {
    places.cache + "/fit-\(String(stableHash(places.record), radix: 16)).tried"
  }
}
