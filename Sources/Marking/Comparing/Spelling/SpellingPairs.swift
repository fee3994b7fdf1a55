/// British spellings beside American ones.
///
/// Source: VarCon, the variant conversion list of the SCOWL word lists by Kevin Atkinson
/// (github.com/en-wl/wordlist, `varcon/varcon.txt`); each pair here is one that it has as British (B)
/// beside American (A). Chosen are words of ordinary and workplace English; `NOTICE` has its terms.
enum SpellingPairs {
  /// Beginnings of words that keep their endings: British, American.
  static let stems = pairs(
    """
    armour armor, behaviour behavior, candour candor, clamour clamor, colour color,
    demeanour demeanor, endeavour endeavor, favour favor, fervour fervor, flavour flavor,
    harbour harbor, honour honor, humour humor, labour labor, neighbour neighbor, odour odor,
    parlour parlor, rigour rigor, rumour rumor, saviour savior, savour savor, splendour splendor,
    tumour tumor, valour valor, vapour vapor, vigour vigor, misbehaviour misbehavior,
    dishonour dishonor, discolour discolor, disfavour disfavor, watercolour watercolor,
    defence defense, offence offense, pretence pretense,
    travell travel, cancell cancel, labell label, modell model, levell level, fuell fuel,
    signall signal, totall total, counsell counsel, channell channel, quarrell quarrel,
    marvell marvel, diall dial, equall equal, initiall initial, rivall rival, tunnell tunnel,
    shovell shovel, panell panel, pedall pedal, spirall spiral, relabell relabel,
    anaesthe anesthe, anaemi anemi, encyclopaedi encyclopedi, gynaecolog gynecolog,
    haemorrhag hemorrhag, leukaemi leukemi, oestrogen estrogen, orthopaedic orthopedic,
    paediatric pediatric, diarrhoea diarrhea, aeroplane airplane,
    grey gray, mould mold, plough plow, sceptic skeptic, sulphur sulfur, moustache mustache,
    skilful skillful, wilful willful, artefact artifact, storey story
    """)

  /// The endings that a beginning of `stems` can have.
  static let endings: Set<String> = [
    "", "s", "d", "ed", "ing", "er", "ers", "able", "ably", "ful", "fully", "less", "ite", "ites",
    "al", "ally", "hood", "hoods", "ly", "y", "ist", "ists", "ish", "ism", "tic", "tics", "tise",
    "tist", "tists", "sia", "a", "as", "c", "cs", "ical", "e", "es", "ian", "ians", "ness", "ise",
    "ised", "ises", "ising", "isation", "ize", "ized", "izes", "izing", "ization", "tised",
    "tises", "tising", "tize", "tized", "tizes", "tizing",
  ]

  /// Whole words: British, American.
  static let words = pairs(
    """
    practise practice, practised practiced, practises practices, practising practicing,
    licence license, licences licenses,
    catalogue catalog, catalogues catalogs, catalogued cataloged, cataloguing cataloging,
    analogue analog, analogues analogs,
    enrol enroll, enrols enrolls, enrolment enrollment, enrolments enrollments,
    fulfil fulfill, fulfils fulfills, fulfilment fulfillment, distil distill, distils distills,
    instil instill, instils instills, appal appall, appals appalls,
    instalment installment, instalments installments, jewellery jewelry, jeweller jeweler,
    jewellers jewelers, marvellous marvelous, woollen woolen, woollens woolens,
    cheque check, cheques checks, tyre tire, tyres tires, kerb curb, kerbs curbs,
    programme program, programmes programs, cosy cozy, cosier cozier, draught draft,
    draughts drafts, pyjamas pajamas, judgement judgment, judgements judgments,
    acknowledgement acknowledgment, acknowledgements acknowledgments, ageing aging,
    aluminium aluminum, enquire inquire, enquired inquired, enquires inquires,
    enquiring inquiring, enquiry inquiry, enquiries inquiries,
    centre center, centres centers, centred centered, centring centering,
    metre meter, metres meters, kilometre kilometer, kilometres kilometers,
    centimetre centimeter, centimetres centimeters, millimetre millimeter,
    millimetres millimeters, litre liter, litres liters, millilitre milliliter,
    millilitres milliliters, theatre theater, theatres theaters, fibre fiber, fibres fibers,
    calibre caliber, lustre luster, meagre meager, sombre somber, spectre specter,
    manoeuvre maneuver, manoeuvres maneuvers, manoeuvred maneuvered, manoeuvring maneuvering
    """)

  /// The endings in which a rule writes `z` for `s`, the longest first.
  static let ruleEndings = [
    "isational", "isations", "isation", "isable", "ising", "isers", "iser", "ised", "ises", "ise",
    "ysing", "ysers", "yser", "ysed", "yses", "yse",
  ]

  /// The beginnings of words in `-ise` that both spell with `s`.
  static let alwaysS = [
    "advertis", "advis", "anis", "apprais", "appris", "aris", "bruis", "ceris", "chastis", "chemis",
    "circumcis", "compris", "compromis", "concis", "cruis", "demis", "despis", "devis",
    "disenfranchis",
    "disguis", "enfranchis", "enterpris", "excis", "exercis", "exorcis", "expertis", "franchis",
    "improvis",
    "incis", "liais", "malais", "mayonnais", "merchandis", "mortis", "paradis", "porpois", "prais",
    "precis", "premis", "promis", "repris", "revis", "sunris", "supervis", "surmis", "surpris",
    "televis", "tortois", "treatis", "turquois", "upris", "valis",
  ]

  private static func pairs(_ text: String) -> [String: String] {
    let words = text.split { $0 == "," || $0.isWhitespace }.map(String.init)
    let pairs = stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], words[$0 + 1]) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
