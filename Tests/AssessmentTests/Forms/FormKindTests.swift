import TestSupport
import Testing

@testable import Assessment

struct FormKindTests {
  /// What assessors must record, form by form; a cell of a table is `table.column`.
  static let mustHave: [(FormKind, String)] = [
    (
      .questioningRecord,
      """
      candidate candidate-id assessor assessor-id instrument purpose date start end duration place \
      mode language adjustment adjustment-reason adjustment-approved book resources attempt scribe \
      briefed-process briefed-appeal consent release choice questions.number questions.question \
      questions.asked questions.criteria questions.benchmark questions.key-points \
      questions.response questions.taken questions.moment questions.response-mode questions.probes \
      questions.credited questions.credited-by questions.decision questions.reason \
      questions.comment questions.source questions.entry overall gaps follow-up reassessment \
      feedback candidate-comment authenticity iqa-sampled iqa-decision iqa-comment iqa-name
      """
    ),
    (
      .discussionPlan,
      """
      learner assessor qualification plan-date agreed-date agreed-time place mode purpose \
      method-reason topics.criteria topics.topic evidence.reference evidence.title \
      evidence.location adjustment recording consent copy-given
      """
    ),
    (
      .discussionRecord,
      """
      plan learner learner-id assessor qualification date start end present mode recording-name \
      recording-hash recording-location recording-access segments.start segments.end \
      segments.topic segments.summary segments.criteria segments.decision segments.why \
      evidence.reference evidence.title evidence.location evidence.relevance notes \
      decisions.criterion decisions.decision decisions.why decisions.heard-at feedback next \
      authenticity is-valid valid is-authentic authentic is-reliable reliable is-current current \
      is-sufficient sufficient iqa-sampled iqa-decision iqa-comment iqa-name
      """
    ),
    (
      .reflectiveAccount,
      """
      learner criteria title date context action reasons success improvement learning anonymised \
      evidence assessor questions judgement
      """
    ),
    (
      .witnessTestimony,
      """
      learner criteria witness role relationship contact qualifications status not-related date \
      time place context testimony assessor contacted contacted-how
      """
    ),
    (
      .observationChecklist,
      """
      learner assessor date place setting interaction criteria.criterion criteria.seen \
      criteria.comment overall feedback
      """
    ),
    (.coverSheet, "task learner learner-id attempt result feedback assessor date"),
    (
      .recordSheet,
      """
      learner learner-id tasks.task tasks.attempt tasks.result feedback overall assessor date
      """
    ),
    (.evidenceItem, "title method date location relevance criteria initials"),
    (
      .evidenceIndex,
      """
      evidence.number evidence.title evidence.method evidence.date evidence.location \
      evidence.relevance evidence.criteria evidence.initials
      """
    ),
    (
      .witnessStatusList,
      """
      learner learner-id assessor qualification date witnesses.witness witnesses.role \
      witnesses.relationship witnesses.contact witnesses.qualifications witnesses.status \
      witnesses.testimonies witnesses.signature iqa-sampled iqa-decision iqa-comment iqa-name
      """
    ),
    (
      .assessmentPlan,
      """
      learner learner-id assessor qualification plan-date adjustment briefed-process \
      briefed-appeal activities.activity activities.method activities.criteria activities.place \
      activities.due reviews.date reviews.progress reviews.feedback reviews.next reviews.by \
      reviews.learner-initials reviews.assessor-initials iqa-sampled iqa-decision iqa-comment \
      iqa-name
      """
    ),
    (
      .unitDeclaration,
      """
      learner learner-id assessor countersigner qualification date unit-result result-basis \
      evidence.number evidence.title evidence.method evidence.date evidence.location \
      evidence.criteria is-valid is-authentic is-reliable is-current is-sufficient iqa-sampled \
      iqa-decision iqa-comment iqa-name
      """
    ),
    (
      .achievementSummary,
      """
      learner learner-id assessor qualification date units.unit units.title units.result \
      units.date units.basis units.assessor units.assessor-initials units.iqa-initials complete \
      remaining iqa-sampled iqa-decision iqa-comment iqa-name
      """
    ),
    (
      Fixture.matrix.kind,
      """
      mapper date version tasks.id tasks.title tasks.type tasks.due tasks.criteria tasks.items \
      criteria.criterion criteria.in-task-1 criteria.in-task-3 criteria.tasks criteria.items
      """
    ),
  ]

  @Test(arguments: mustHave)
  func `A form has every field that must be recorded`(kind: FormKind, names: String) {
    let all = Set(
      kind.fields.map(\.name)
        + kind.tables.flatMap { table in table.columns.map { "\(table.name).\($0.name)" } })
    let wanted = Set(names.split(separator: " ").map(String.init))
    #expect(wanted.subtracting(all).sorted() == [])
  }

  @Test(arguments: [
    (FormKind.questioningRecord, ["Candidate", "Assessor", "Internal quality assurer"]),
    (.discussionPlan, ["Learner", "Assessor"]),
    (.discussionRecord, ["Learner", "Assessor", "Internal quality assurer"]),
    (.reflectiveAccount, ["Learner", "Assessor"]), (.witnessTestimony, ["Witness", "Assessor"]),
    (.observationChecklist, ["Assessor", "Learner"]), (.coverSheet, ["Student", "Assessor"]),
    (.recordSheet, ["Assessor", "Student"]), (.evidenceIndex, ["Learner", "Assessor"]),
    (.witnessStatusList, ["Assessor", "Internal quality assurer"]),
    (.assessmentPlan, ["Learner", "Assessor", "Internal quality assurer"]),
    (
      .unitDeclaration,
      ["Learner", "Assessor", "Countersigning assessor", "Internal quality assurer"]
    ), (.achievementSummary, ["Learner", "Assessor", "Internal quality assurer"]),
  ])
  func `Those who must sign have a line to sign on`(kind: FormKind, who: [String]) {
    let signatures = kind.sections.flatMap(\.signatures)
    #expect(signatures.map(\.who) == who)
    let names = Set(kind.fields.map(\.name))
    #expect(signatures.allSatisfy { $0.nameField.map(names.contains) ?? false })
  }

  @Test(arguments: FormKind.all)
  func `No two fields of a form, or columns of a table, have one name`(kind: FormKind) {
    let lists =
      [kind.fields.map(\.name), kind.tables.map(\.name)]
      + kind.tables.map { $0.columns.map(\.name) }
    for names in lists { #expect(Set(names).count == names.count, "\(names)") }
  }

  @Test func `A form is found by its id`() {
    #expect(FormKind.all.count == 13)
    for kind in FormKind.all { #expect(FormKind.named(kind.id) == kind) }
    #expect(FormKind.named("letter") == nil)
  }

  @Test func `Times are not asked for where the clock tells them`() {
    let names = FormKind.beforeQuestioning.flatMap(\.fields).map(\.name)
    #expect(Set(names).isDisjoint(with: ["start", "end", "duration", "release", "choice"]))
    #expect(names.contains("candidate") && names.contains("consent"))
    #expect(FormKind.afterQuestioning.flatMap(\.fields).map(\.name).contains("overall"))
  }

  @Test(arguments: FormKind.all, ["satisfactory", "competent", "achieved"])
  func `A task's result has one pair of words, however often it is named`(
    kind: FormKind, word: String
  ) {
    let named = kind.namingTaskResults(word)
    let pair = FormKind.Answer.choice([word, "not yet \(word)"])
    func answers(_ kind: FormKind) -> [FormKind.Answer] {
      (kind.fields + kind.tables.flatMap(\.columns)).map(\.answer)
    }
    #expect(
      answers(named)
        == answers(kind).map { $0 == FormKind.Field.taskResult ? pair : $0 })
    #expect(named.namingTaskResults("other") == named)
    #expect((named == kind) == !answers(kind).contains(FormKind.Field.taskResult))
  }

  @Test(arguments: FormKind.all)
  func `A form fits a unit by leaving out what the unit has none of`(kind: FormKind) {
    #expect(kind.fitting(nil) == kind && kind.fitting(Fixture.performedUnit) == kind)
    let fitting = kind.fitting(Fixture.supportUnit)
    #expect(fitting.fields == kind.fields.filter { $0.name != "performance" })
    #expect(fitting.tables == kind.tables && fitting.fitting(Fixture.supportUnit) == fitting)
  }

  @Test func `Only a choice offers words`() {
    let none: [FormKind.Answer] = [
      .line, .text, .date, .time, .number, .criteria, .criterion, .fingerprint,
    ]
    #expect(none.allSatisfy { $0.choices.isEmpty })
    #expect(FormKind.Answer.yesNo.choices == ["yes", "no"])
    #expect(FormKind.Answer.choice(["a", "b"]).choices == ["a", "b"])
  }

  @Test(arguments: FormKind.all)
  func `Each offered word is read back as itself`(kind: FormKind) {
    for field in kind.fields + kind.tables.flatMap(\.columns) {
      for word in field.answer.choices {
        for typed in [word, word.uppercased(), " \(word) "] {
          #expect(
            FieldReading(typed, for: field, of: Fixture.supportUnit) == .value(word),
            "\(field.name): \(typed)")
        }
      }
    }
  }

  @Test(arguments: FormKind.all)
  func `Names can stand in a template and in JSON, and labels on one line`(kind: FormKind) {
    let fields = kind.fields + kind.tables.flatMap(\.columns)
    for name in fields.map(\.name) + kind.tables.map(\.name) + [kind.id] {
      #expect(name.wholeMatch(of: /[a-z][a-z-]*[a-z]/) != nil, "\(name)")
    }
    for text in fields.map(\.label) + kind.tables.map(\.caption) + kind.sections.map(\.title) {
      #expect(!text.isEmpty && !text.contains("\n") && text.first?.isUppercase == true)
    }
    for sentence in [kind.purpose, kind.statement]
      + kind.sections.flatMap(\.signatures).map(\.declaration)
    {
      #expect(sentence.hasSuffix("."), "\(sentence)")
    }
  }
}
