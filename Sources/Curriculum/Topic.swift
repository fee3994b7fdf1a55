/// What a bank is about.
package struct Topic: Equatable, Sendable {
  /// The name by which the topic is studied, such as `consumer-law`.
  package var id: String
  /// The topic's heading, as learners read it.
  package var title: String
  /// Whose law the questions are about.
  package var jurisdiction: Jurisdiction
  /// What a learner should be able to do after the bank, in a sentence.
  package var about: String?
  /// The organisation for whose policies the questions were written, if they refer to any.
  package var organisation: String?
  /// Who wrote the questions, and gets what learners flag.
  package var author: String?

  /// Creates a topic.
  package init(
    id: String, title: String, jurisdiction: Jurisdiction, about: String? = nil,
    organisation: String? = nil, author: String? = nil
  ) {
    self.id = id
    self.title = title
    self.jurisdiction = jurisdiction
    self.about = about
    self.organisation = organisation
    self.author = author
  }
}

/// The questions of one file, all on one topic.
package struct QuestionBank: Equatable, Sendable {
  /// What all the questions are about.
  package var topic: Topic
  /// The questions in the file's order.
  package var questions: [Question]

  /// Creates a bank.
  package init(topic: Topic, questions: [Question]) {
    self.topic = topic
    self.questions = questions
  }
}
