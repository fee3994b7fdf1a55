package import Curriculum

/// One fact of a record, with its place and time.
package struct Entry: Equatable, Sendable {
  /// The place in the record: the first entry has number 1.
  package var number: Int
  /// When the fact happened, by the clock of the computer that recorded it.
  package var at: Moment
  /// What happened.
  package var fact: Fact

  /// Creates an entry.
  package init(number: Int, at: Moment, fact: Fact) {
    self.number = number
    self.at = at
    self.fact = fact
  }
}

/// What can happen.
package enum Fact: Equatable, Sendable {
  /// The record began; always the first entry.
  case opened(Opened)
  /// The learner gave a name to appear on documents.
  case named(Named)
  /// What a class list says about the person was put on record, changed or withdrawn.
  case listed(Listed)
  /// A session began.
  case started(Started)
  /// A session came to its end; one without this fact can be resumed.
  case ended(Ended)
  /// A wording was about to be asked for the first time in this record.
  case worded(Worded)
  /// An open answer was given and can't be changed any more; its key points are not ticked yet.
  case locked(Locked)
  case answered(Answered)
  /// The learner changed the rating of the latest answer.
  case rated(Rated)
  /// The learner counted the latest answer as right, although it was marked otherwise.
  case countedRight(CountedRight)
  /// The latest answer that stands was taken back.
  case undone(Undone)
  /// A question was shown and passed over.
  case skipped(Skipped)
  /// Somebody marked a question as needing another look.
  case flagged(Flagged)
  /// The learner set a date for a unit.
  case goalSet(GoalSet)
  /// The learner gave a goal up.
  case goalDropped(GoalDropped)
  /// The memory model was fitted to a learner.
  case fitted(Fitted)
  /// The learner wants some questions to rest.
  case suspended(Suspended)
  /// The learner wants them to be asked again.
  case unsuspended(Suspended)
  /// The learner chose how much is asked on which day.
  case limited(Limited)
  /// A question was practised in another program, before it came here.
  case practised(Practised)
  /// Somebody filled a form in.
  case filed(Filed)
  /// An assessor began to question a candidate.
  case questioningBegun(QuestioningBegun)
  /// An assessor added a question of their own.
  case questioningExtended(QuestioningExtended)
  /// A step of asking a question, entered and not decided yet.
  case noted(Noted)
  /// An assessor asked a question, or passed it over, and decided.
  case asked(Asked)
  /// An assessor closed a questioning.
  case questioningClosed(QuestioningClosed)
  /// An assessor stopped a questioning before its end.
  case questioningStopped(QuestioningSat)
  /// An assessor resumed a questioning.
  case questioningResumed(QuestioningSat)
  /// What was filled in around the questions of a questioning was changed.
  case questioningAmended(QuestioningAmended)
  /// A verifier said something on an entry.
  case verified(Verified)
  /// A second person decided on a response, without being shown the assessor's decision.
  case secondMarked(SecondMarked)
  /// A verifier laid down how much work is looked at.
  case samplingSet(SamplingSet)
  /// A verifier drew what is looked at.
  case sampleDrawn(SampleDrawn)
  /// A mock test began.
  case testBegun(TestBegun)
  /// A question of a mock test got a response, or another one.
  case testAnswered(TestAnswered)
  /// A learner means to look at a question of a mock test again, or no longer does.
  case testFlagged(TestFlagged)
  /// A mock test ended.
  case testClosed(TestClosed)
  /// Entries were lawfully erased.
  case forgotten(Forgotten)
  /// Two copies of the record were joined.
  case joined(Joined)
}

extension Fact {
  /// The beginning of a record.
  package struct Opened: Codable, Equatable, Sendable {
    /// A random name for the record: 32 hexadecimal digits.
    package var record: String
    /// The program and its version, such as `viva 0.1.0`.
    package var program: String

    /// Creates the fact.
    package init(record: String, program: String) {
      self.record = record
      self.program = program
    }
  }

  /// The name to appear on documents.
  package struct Named: Codable, Equatable, Sendable {
    /// The name as documents print it.
    package var name: String

    /// Creates the fact.
    package init(name: String) {
      self.name = name
    }
  }

  /// The beginning of a session.
  package struct Started: Codable, Equatable, Sendable {
    /// What was asked for by name: units, criteria, topics; empty for everything.
    package var selection: [String]
    /// The seed of the session's chance.
    package var seed: UInt64
    /// What the session was to ask, so that it can be resumed; `nil` in records from before
    /// sessions could be.
    package var plan: Plan?

    /// Creates the fact.
    package init(selection: [String], seed: UInt64, plan: Plan? = nil) {
      self.selection = selection
      self.seed = seed
      self.plan = plan
    }
  }

  /// The end of a session.
  package struct Ended: Codable, Equatable, Sendable {
    /// The number of the entry that began the session.
    package var session: Int

    /// Creates the fact.
    package init(session: Int) {
      self.session = session
    }
  }

  /// A wording, kept once so that every answer to it can be shown as it was asked.
  package struct Worded: Codable, Equatable, Sendable {
    /// The fingerprint of the wording.
    package var fingerprint: String
    /// The question, worded as it was asked.
    package var question: Question

    /// Creates the fact.
    package init(_ wording: Wording) {
      fingerprint = wording.fingerprint
      question = wording.question
    }
  }

  /// A change of rating.
  package struct Rated: Codable, Equatable, Sendable {
    /// The number of the entry that holds the answer.
    package var entry: Int
    /// The new rating: 1 again, 2 hard, 3 good, 4 easy.
    package var rating: Int

    /// Creates the fact.
    package init(entry: Int, rating: Int) {
      self.entry = entry
      self.rating = rating
    }
  }

  /// An answer that the learner counts as right: a slip of the fingers, or another wording.
  ///
  /// The answer's entry keeps the program's mark; whoever reads the record sees both.
  package struct CountedRight: Codable, Equatable, Sendable {
    /// The number of the entry that holds the answer.
    package var entry: Int
    /// The rating that the answer has from now on: 1 again, 2 hard, 3 good, 4 easy.
    package var rating: Int
    /// How the answer nearly was right, as the learner saw it; `nil` where it was no near miss.
    package var nearMiss: String?

    /// Creates the fact.
    package init(entry: Int, rating: Int, nearMiss: String? = nil) {
      self.entry = entry
      self.rating = rating
      self.nearMiss = nearMiss
    }
  }

  /// An answer taken back.
  package struct Undone: Codable, Equatable, Sendable {
    /// The number of the entry that holds the answer.
    package var entry: Int

    /// Creates the fact.
    package init(entry: Int) {
      self.entry = entry
    }
  }
}

extension Fact.Started {
  /// What a session was to ask, as it was called for.
  package struct Plan: Codable, Equatable, Sendable {
    /// How many questions at most.
    package var limit: Int
    /// How many new ones at most; `nil` for as many as usual.
    package var new: Int?
    /// How many days ahead of their date questions may be asked.
    package var ahead: Int
    /// Whether everything selected is asked without touching the schedule.
    package var cram: Bool
    /// `true` where only questions were asked whose law had changed since they were answered.
    package var law: Bool?
    /// The name of the study notes that were read between the questions; `nil` for none.
    package var reads: String?
    /// `true` where a longer share of the day for goals was asked whole.
    package var share: Bool?

    /// Creates a plan.
    package init(
      limit: Int, new: Int?, ahead: Int, cram: Bool, law: Bool? = nil, reads: String? = nil,
      share: Bool? = nil
    ) {
      self.limit = limit
      self.new = new
      self.ahead = ahead
      self.cram = cram
      self.law = law
      self.reads = reads
      self.share = share
    }
  }
}
