import Terminal
import Testing

@testable import Conversations

struct StudyPaceTests {
  @Test(arguments: [(false, nil), (true, nil), (false, 30), (true, 30)] as [(Bool, Int?)])
  func `Only what is wanted is shown and bounded`(showsClock: Bool, seconds: Int?) throws {
    let plain: Dialogue<SlashCommand> = try Room().dialogue([])
    let paced = StudyPace(showsClock: showsClock, seconds: seconds).dialogue(plain)
    #expect((paced.deadline != nil) == (seconds != nil))
    #expect((paced.rightText != nil) == showsClock)
    guard let text = paced.rightText?() else { return }
    #expect(text.hasSuffix(" left") == (seconds != nil))
  }
}
