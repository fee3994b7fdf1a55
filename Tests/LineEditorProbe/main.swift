// A program for the tests of LineEditor to drive through a pseudo-terminal.
//
// Arguments: --history <path>, --editrc, --bold, --prompt <text>, --answers (history kind none),
// --names (the kind for names), --deadline <path> (passes when there is
// such a file), --milliseconds <n> (a deadline), --clock <path> (the file's size at the right edge),
// --notice <path> (told once there is such a file), --handles-signals, --emacs, --vi, --exam, --many (30 ways to finish a word), --plain, --timing (how long the start took, in microseconds), --secret (a secret comes first; it
// is printed backwards), --at-once <characters> (sent without Enter).

internal import Glibc
internal import LineEditor

var options = LineEditorOptions()
var prompt = Prompt("> ")
var request = LineRequest(prompt, history: .commands)
var ways = ["start", "status", "stop"]
var showsTiming = false
var asksSecret = false

var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  switch argument {
  case "--history": options.historyFile = arguments.popFirst()
  case "--emacs": options.editor = .emacs
  case "--vi": options.editor = .vi
  case "--handles-signals":
    for number in [SIGUSR1, SIGALRM, SIGCHLD] { signal(number) { _ in } }
  case "--exam": options.isExam = true
  case "--many": ways = (1...30).map { "way\($0)" }
  case "--editrc": options.readsEditrc = true
  case "--bold": prompt.style = .bold
  case "--prompt": prompt.text = arguments.popFirst() ?? ""
  case "--answers": request.history = .none
  case "--names": request.history = .names
  case "--deadline":
    let path = arguments.popFirst() ?? ""
    request.deadline = Deadline { access(path, F_OK) == 0 ? .zero : .milliseconds(20) }
  case "--milliseconds":
    let count = Int(arguments.popFirst() ?? "") ?? 0
    request.deadline = Deadline(.now + .milliseconds(count))
  case "--clock":
    let path = arguments.popFirst() ?? ""
    request.rightText = {
      var status = stat()
      return stat(path, &status) == 0 ? "[\(status.st_size)]" : "[none]"
    }
  case "--notice":
    let path = arguments.popFirst() ?? ""
    var isTold = false
    request.notice = {
      guard !isTold, access(path, F_OK) == 0 else { return nil }
      isTold = true
      return "notice"
    }
  case "--at-once": request.sentAtOnce = arguments.popFirst() ?? ""
  case "--plain": options.isPlain = true
  case "--timing": showsTiming = true
  case "--secret": asksSecret = true
  default: exit(64)
  }
}

func microseconds() -> Int {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return now.tv_sec * 1_000_000 + now.tv_nsec / 1_000
}

request.prompt = prompt
let start = microseconds()
let source = makeLineSource(options) { line in
  ways.filter { $0.hasPrefix(line.split(separator: " ").last ?? "") }
    .map { Completion(text: $0, description: "what \($0) does") }
}
if showsTiming { print("opened in \(microseconds() - start) µs") }
print("pid \(getpid()) \(source is EditedInput ? "edited" : "plain") \(source.columns) columns")

if asksSecret {
  do {
    switch try source.readSecret(prompt: Prompt("Secret: ")) {
    case .line(let secret): print("backwards <\(String(secret.reversed()))>")
    case .interrupted: print("secret interrupted")
    case .endOfInput, .timeUp: print("no secret")
    }
  } catch {
    print("error \(error)")
    exit(70)
  }
}

reading: while true {
  do {
    switch try source.readLine(request) {
    case .line("quit"): break reading
    case .line(let line):
      let shown = line.unicodeScalars.map { $0.escaped(asASCII: false) }.joined()
      print("line \(line.unicodeScalars.count) <\(shown)>")
    case .interrupted: print("interrupted")
    case .timeUp(let partial):
      print("time up <\(partial)>")
      request.deadline = nil
    case .endOfInput:
      print("end")
      break reading
    }
  } catch {
    print("error \(error)")
    exit(70)
  }
}
