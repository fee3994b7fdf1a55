internal import BankFormats
internal import Conversations
internal import Curriculum
internal import Files
internal import LearnerRecord
internal import LearnerRecordStore
internal import Practice
internal import Terminal

// Holding a session of self-study.
extension Workspace {
  /// Looks whether a session asks from the same record, and says so.
  ///
  /// - Returns: The lock, to be kept as long as the session.
  func lockForSession() -> FileLock {
    try? Folder.make(places.cache)
    let lock = FileLock(path: sessionLock)
    if !lock.isOurs {
      console.paragraph(
        "Another session asks from this record just now. Both are kept; “/undo” takes back the last answer of "
          + "the session in which it is typed.")
      console.line()
    }
    return lock
  }

  /// Asks until a session is over or left; every answer is on record before the next question.
  ///
  /// - Parameters:
  ///   - opened: The session.
  ///   - opening: What began it, or found it.
  ///   - pace: How time is kept.
  ///   - isAlone: Whether no other session asks from the same record.
  ///   - reading: What is read between the questions.
  /// - Throws: `StoreError` and `LineEditorError`.
  func hold(
    _ opened: SessionOpening.Opened, _ opening: SessionOpening, pace: StudyPace, isAlone: Bool,
    reading: NotesReading? = nil
  ) throws {
    let (session, library) = (opened.session, notesLibrary)
    var conversation = StudyConversation(
      studyDialogue(), pace: pace,
      desk: Desk(opening.store, try clock(), after: session.state.entryCount),
      curriculum: opening.curriculum, plan: opened.plan, session: session)
    conversation.unsent = UnsentTexts(
      folder: places.edits, record: places.record, editor: textEditor, console: console,
      words: { Problem($0).sentence })
    conversation.hasSaidThatAnotherAsks = !isAlone
    conversation.asksHowSure = setting("confidence") != "off"
    conversation.pauses = setting("pause-after").flatMap(Pauses.init) ?? .unsure
    conversation.wasAskedForDay = hasAskedForUnits || !unitsSet.isEmpty
    conversation.reading = reading
    conversation.pager = showInPages
    conversation.policy = { id in self.organisations().current?.organisation?.clause(id) }
    conversation.notes = { id in library.notes(on: id.topic)?.value?.only(id) }
    do {
      defer {
        keep(conversation.session.state)
        writeSnapshot(forecastsAnew: !conversation.session.answers.isEmpty)
      }
      try conversation.run()
    }
    if isAlone, !conversation.isPaused { try fitAfterStudy() }
  }

  /// What asks in a session.
  func studyDialogue() -> Dialogue<SlashCommand> {
    var dialogue: Dialogue<SlashCommand> = dialogue(
      stopNote: "(Ctrl-C again, or /quit, ends the session)")
    dialogue.stop = .command(.quit, "")
    return dialogue
  }
}
