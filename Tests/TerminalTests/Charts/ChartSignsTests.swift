import ScriptedTerminal
import Testing
import Text

@testable import Terminal

struct ChartSignsTests {
  private static let drawn = [ChartSigns.unicode, .ascii]

  private static func all(_ signs: ChartSigns) -> [Character] {
    [signs.full, signs.mark, signs.shade] + signs.parts + signs.levels
      + (signs.strokes.map { $0.line + [$0.upright, $0.dotted] } ?? [])
      + [signs.axes.upright, signs.axes.level, signs.axes.corner, signs.axes.tick]
  }

  @Test(arguments: drawn + [ChartSigns.none])
  func `Every sign takes one column`(signs: ChartSigns) {
    for sign in Self.all(signs) { #expect(String(sign).displayWidth == 1, "\(sign)") }
  }

  @Test(arguments: drawn)
  func `Signs that mean different things differ in shape`(signs: ChartSigns) {
    #expect(Set(signs.levels).count == signs.levels.count && signs.levels.count == 5)
    let strokes = signs.strokes.map { $0.line + [$0.upright, $0.dotted] } ?? []
    #expect(Set(strokes + [signs.shade]).count == strokes.count + 1)
    let bar = [signs.full, signs.mark, " "] + signs.parts
    #expect(Set(bar).count == bar.count)
    #expect(signs.axes.tick != signs.axes.level && !signs.levels.contains(" "))
  }

  @Test func `ASCII means ASCII, and nothing means blanks`() {
    #expect(Self.all(.ascii).allSatisfy { $0.isASCII })
    #expect(Self.all(.none).allSatisfy { $0 == " " })
    #expect(ChartSigns.unicode.parts.count == 7)
    #expect(Self.drawn.allSatisfy(\.canDraw) && !ChartSigns.none.canDraw)
  }

  @Test(arguments: [
    ([:], false, ChartSigns.unicode), ([:], true, .ascii), (["VIVA_PLAIN": "1"], false, .none),
    (["VIVA_PLAIN": "1"], true, .none), (["TERM": "dumb"], true, .none),
    (["NO_COLOR": "1"], false, .unicode), (["TERM": "linux"], false, .ascii),
  ])
  func `In plain mode nothing is drawn, else what was asked for`(
    environment: [String: String], ascii: Bool, signs: ChartSigns
  ) {
    #expect(Console(RecordingScreen(), environment).chartSigns(ascii: ascii) == signs)
  }
}
