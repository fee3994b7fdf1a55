// What options don't say: sessions, schedules, the screen, and what is kept where.
extension ManualPage {
  /// Adds a section for each of some topics.
  func topics(_ topics: [(title: String, text: String)], _ page: inout ManualText) {
    for topic in topics {
      page.macro("Sh", ManualText.argument(topic.title))
      page.paragraphs(topic.text)
    }
  }

  static let topics: [(title: String, text: String)] = [
    (
      "SCHEDULE",
      """
      Each answer is rated “again” with less than 0.6 of the credit; “hard” if it was not quite \
      right, needed a hint, or was a guess; “easy” if it was right without a hint, certain, and \
      last answered on an earlier day; and “good” otherwise. After the mark you can choose \
      another rating, though none better for an answer that was not right.

      FSRS-7 predicts when recall will have fallen to 90%, or to what “limits --retention” says. \
      Its weights are the published ones until “fit” finds better ones for you, from 64 reviews \
      on. After a session one is looked for by itself, from 200 answers on and whenever they have \
      grown by 3% since that was last done; it takes 2 seconds at most, and with more than 50,000 \
      answers only “fit” does it. It is used where it predicts better, on the newest tenth of the \
      reviews no worse, and says so; “stats” shows the last one, and “viva config set \
      fit-after-study off” ends that. \
      Response times, confidence and hints are used where they help. The next date is \
      between tomorrow and 180 days away, and is shifted a little, away from easy days and from \
      days that already have much. A study day begins at four in the morning.

      Of what is due the question with the lowest recall comes first, and every second one beside \
      them is new, as far as limits allow. By what day every question will have been asked at this \
      pace, the end of a session says, and “due” and “stats” do. After two weeks away, with more \
      due than two sessions hold, “study” says in how many days that is cleared and asks how much \
      of it is for today.

      When the law changes that an answer rests on, a question that you last answered before is due \
      at once, and asked first; then its schedule goes on. “law” shows the changes, each with its \
      date, the old rule, the new one, its source and a question on it, and what is to come; “study \
      --law” asks only what waits.

      With a goal, questions rest until they have faded, new ones come early, each criterion is \
      brought above its floor before others are polished, and the last days go to what counts on \
      the day. “plan --format ical” puts the days of study into a calendar; what it said of them is \
      kept in record.calendar.json beside the record, so that a day which changes takes the place \
      of what the calendar has. If you come from Anki, “fit --log revlog.csv” counts your history from the first \
      day.
      """
    ),
    (
      "SCREEN",
      """
      Text is laid out for 20 to 200 columns, in the colours of your theme, and nothing is said \
      by colour alone. With --plain there are whole lines only, no colour and no drawings, and \
      hints are given once. NO_COLOR, CLICOLOR, CLICOLOR_FORCE, ACCESSIBLE and TERM=dumb are \
      respected.

      Prompts go to the terminal and results to standard output, so that pipes work. What is \
      longer than the screen is shown by the pager. Every command that lists or shows something \
      writes data with --json.
      """
    ),
    (
      "RECORD",
      """
      Files are readable by you alone. Nothing on record is changed: withdrawing an answer adds \
      an entry, and what has to be erased by law leaves its hash and an entry that says so. The \
      newest answers are in record.sqlite-wal beside the record, so copy it with “record \
      backup”, and go back with “record restore”.

      Every entry has canonical bytes, a random salt and a leaf hash (RFC 6962), and “seal” \
      signs the root over all of them. With --candidate, “seal” needs --as, and nobody signs in \
      the candidate's name. No command replaces a file that others signed. Anybody can check a \
      sealed file without viva, using verify_bundle.py, which is installed in lib/viva; “open” \
      takes the documents out of one. “seal” \
      and “countersign” ask for the passphrase of a key, or take it from a --passphrase-file; no \
      variable holds it, since environments are inherited and end up in logs.

      “record export” writes the answers of practice for other programs: as CSV, or as statements of \
      xAPI 1.0.3, whose actor is an account of the record with your name on it, and no address. A text \
      that holds “[,]”, “[.]” or “[:]”, or begins with “{”, gets a space there, since the \
      specification has no escapes. Answers that were taken back are left out.

      A decision that departs from what is on record needs a reason; in a file for “form fill \
      --from” it is the field “departure”. No command writes over a file without --replace, or \
      ever over a key, a record or its log.
      """
    ),
  ]

  /// Topics that belong to one command.
  static let topicsOfCommands: [String: [(title: String, text: String)]] = [
    "study": [
      (
        "SESSIONS",
        """
        Questions that are due come first, the least likely to be recalled before the others; then \
        new ones. No two questions in a row share a criterion while there is another to ask. A \
        question that you miss comes back in the same session, after three others at the earliest, \
        until it was right once. An empty line, twice, shows the answer.

        An answer is on record as soon as it has been marked, and an answer in your own words as \
        soon as it is locked. If a session is interrupted, only the line that you were typing is \
        lost. The next “study” shows a locked answer again and asks which points it made before it \
        asks anything else.

        How sure you are is a single key; “hard” or “easy” there says how the answer came. After a \
        right answer that you were certain of, the next question follows at once, and “/undo” and \
        “/rate hard” still change that answer; “viva config set pause-after all” waits each time, \
        “missed” only after answers that were not right. “?” lists what can be typed.

        For an answer of several lines, end a line with a backslash, paste the lines, or type \
        “/edit”, which opens your editor on a private file. What has more than one line is shown \
        before it is sent.

        “read” shows the notes on a topic, or on a line of a unit, and asks a question after each \
        paragraph that has one; the answer counts as any other. It asks nothing twice on a day, no more \
        than “limits” allows for it, and nothing where input or output is no terminal. What “/pause” \
        left, “study” resumes with the text. After an answer, “/read” opens the paragraph \
        that the question rests on.

        Tab completes commands, options, units, criteria, topics, candidates, policies, settings \
        and files, and never shows an answer. Up and Ctrl-R bring back commands, never answers. \
        Lines are edited with the keys of emacs, or of vi with “viva config set editor-mode vi”.
        """
      )
    ],
    "test": [
      (
        "THE TEST",
        """
        A mock test begins with knowledge, at least two thirds of it where the banks have so much; \
        then come cases, first on the criteria that have no other question. Its result tells the two \
        apart. The time that is left is at the right edge, unless “config set clock off” hides it, and \
        a line says when half of it is left, and 10, 5 and 1 minutes. While \
        a mock test or an assessor's questioning runs, Ctrl-Z does not stop the program, .editrc \
        is not read, no editor or pager is started, and nothing is recalled or completed.
        """
      )
    ],
    "bank": [
      (
        "BANKS",
        """
        QuestionBanks/FORMAT.md describes the format of question banks, with an example of each \
        type of question, and that of study notes, which are in a folder “Notes” beside “Topics”. \
        “viva bank check my-bank.yaml” reports every problem, and “viva study \
        my-topic --banks my-bank.yaml” asks your questions. A bank with errors is left out as a \
        whole, and the program says so. A changes.yaml beside your banks tells how the law changed. \
        “viva bank import” takes questions in from Moodle (XML and GIFT), Aiken, Anki and spreadsheets (CSV), and \
        “viva bank export” writes them.
        """
      )
    ],
  ]
}
