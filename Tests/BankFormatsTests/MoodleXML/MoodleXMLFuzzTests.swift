import Curriculum
import TestSupport
import Testing

@testable import BankFormats

/// Mutated files of Moodle XML.
struct MoodleXMLFuzzTests {
  private static let specials = [
    "<", ">", "</", "/>", "&", "&amp;", "&x;", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE a>",
    "<?xml?>", "\"", "fraction=\"1e999\"", "<text>", "</text>", "<answer>", "</answer>", "\u{0}",
    "\u{202E}", "日本", "match(", "|", ")", "\\", "*", "1. ", "Benchmark: ", "\n- ", "<question>",
  ]

  /// Small files with all types in them.
  private static let sound: [[UInt8]] = [
    "<quiz><question type=\"pmatch\"><answer fraction=\"100\"><text>match_any(match(a|b c) match(d))</text>"
      + "</answer><synonym><word><text>a</text></word><synonyms><text>e|f</text></synonyms></synonym>"
      + "<testquestionresponse><response><text>x</text></response><expectedfraction><text>1</text>"
      + "</expectedfraction></testquestionresponse></question></quiz>",
    "<quiz><question type=\"numerical\"><answer fraction=\"100\"><text>4</text><tolerance>1</tolerance></answer>"
      + "<units><unit><unit_name>m</unit_name></unit></units></question></quiz>",
    "<quiz><!-- question: 1  --><question type=\"multichoice\"><questiontext format=\"html\"><text>"
      + "<![CDATA[<p>A<img src=\"@@PLUGINFILE@@/a.png\">]]></text><file name=\"a.png\">QUJD</file></questiontext>"
      + "<single>true</single><answer fraction=\"100\"><text>y</text></answer><answer><text>n</text></answer>"
      + "<hint><text>h</text></hint><tags><tag><text>t</text></tag></tags></question></quiz>",
    "<quiz><question type=\"essay\"><questiontext><text>Why?</text></questiontext><graderinfo><text>Benchmark: a"
      + "\nKey points, at least 1 of 2:\n1. b\nRequired.\n2. c\nAccept: d</text></graderinfo></question></quiz>",
    "<quiz><question type=\"matching\"><subquestion><text>a</text><answer><text>b</text></answer></subquestion>"
      + "</question><question type=\"truefalse\"><answer fraction=\"100\"><text>true</text></answer></question></quiz>",
  ].map { Array($0.utf8) }

  private static func mutate(_ rounds: Int, seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed))
    let way = BankImport(
      topic: .init(id: "t", title: "T", jurisdiction: .general), known: [], source: "s")
    for round in 0..<rounds {
      var bytes = sound[round % sound.count]
      for _ in 0...Int.random(in: 0..<3, using: &generator) {
        bytes.change(by: &generator, with: specials, longest: 20, values: 1...127)
      }
      check(bytes, way)
    }
  }

  private static func check(_ bytes: [UInt8], _ way: BankImport) {
    guard let text = ExchangeEncoding.utf8(bytes) else { return }
    var last = 1
    MoodleXMLReader.readPlaced(text) { item, range in
      let isInOrder = item.line >= last && 0 <= range.lowerBound && range.upperBound <= text.count
      #expect(isInOrder)
      last = item.line
      switch item.content {
      case .success(let question):
        _ = try? way.question(question, id: .init(rawValue: "q"))
      case .failure(let fault):
        let isSafe = fault.message.unicodeScalars.allSatisfy {
          $0.value >= 0x20 && $0 != "\u{202E}"
        }
        #expect(isSafe, "\(fault)")
      }
    }
  }

  @Test(arguments: 0..<4) func `No change of a file crashes its reader`(seed: Int) {
    Self.mutate(2500, seed: seed)
  }

  @Test(.slow, arguments: 100..<108)
  func `Not even a hundred thousand changes crash it`(seed: Int) {
    Self.mutate(12_500, seed: seed)
  }
}
