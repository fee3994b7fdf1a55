import Testing

@testable import Marking

/// Forms of one word, and words that are none.
struct WordStemTests {
  @Test(arguments: [
    ["set", "sets", "setting"], ["offer", "offers", "offering"], ["make", "makes", "making"],
    ["try", "tries", "trying"], ["apologise", "apologises", "apologising"],
    ["address", "addresses", "addressing"], ["tell", "tells", "telling"], ["use", "uses", "using"],
    ["deadline", "deadlines"], ["reply", "replies", "replying"], ["fix", "fixes", "fixing"],
    ["be", "being"], ["listen", "listens", "listening"], ["refer", "refers", "referring"],
  ])
  func `Forms of one word have one stem`(forms: [String]) {
    #expect(Set(forms.map { wordStem($0[...]) }).count == 1, "\(forms.map { wordStem($0[...]) })")
  }

  @Test(arguments: [
    ("thing", "th"), ("bring", "br"), ("king", "k"), ("status", "statu"), ("class", "clas"),
    ("basis", "basi"), ("offered", "offer"), ("yes", "y"), ("late", "later"),
    ("custom", "customer"),
    ("e-mails", "e-mail"), ("30s", "30"), ("", "s"),
  ])
  func `What is no such ending stays`(word: String, other: String) {
    #expect(wordStem(word[...]) != wordStem(other[...]))
  }
}
