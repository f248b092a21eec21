/// What the standing phrases of certificates mean.
enum Wording: Sendable {
    /// Leads to the holder's name. A strict one opens a certificate and nothing else; an award may go without a verb.
    case opening(isStrict: Bool, isAward: Bool)
    /// Leads to the course that was completed.
    case completion(isOwnWord: Bool)
    /// Leads to the course, and says something else of it than that it was completed.
    case status(String)

    var isOpening: Bool { if case .opening = self { true } else { false } }

    static let book = PhraseBook<Wording>(
        strictOpenings.map { ($0, .opening(isStrict: true, isAward: false)) }
            + openings.map { ($0, .opening(isStrict: false, isAward: false)) }
            + awards.map { ($0, .opening(isStrict: false, isAward: true)) }
            + completions.map { ($0, .completion(isOwnWord: false)) }
            + ownCompletions.map { ($0, .completion(isOwnWord: true)) }
            + statuses.flatMap { status, phrases in phrases.map { ($0, .status(status)) } })

    private static let strictOpenings = [
        "this is to certify that", "this certifies that", "this certificate certifies that", "this is to certify",
        "it is hereby certified that", "we certify that", "we hereby certify that", "nous certifions que", "il est certifié que",
        "certifie que", "certifie par la présente que", "nous attestons que", "atteste que", "il est attesté que",
        "se certifica que",
        "certificamos que", "certifica que", "por la presente se certifica que", "hace constar que", "se hace constar que",
        "настоящим удостоверяется что", "настоящим подтверждается что", "настоящий сертификат подтверждает что",
        "настоящий сертификат удостоверяет что", "удостоверяет что", "兹证明", "特此证明", "نشهد بأن", "نشهد أن", "تشهد بأن",
        "تفيد هذه الشهادة بأن",
    ]

    private static let openings = [
        "certify that", "certifies that", "certified that", "this is to confirm that", "confirm that", "confirms that",
        "this is to acknowledge that", "acknowledges that", "certifions que", "certifié que", "confirme que", "confirmons que",
        "attestons que", "certifico que", "confirma que", "confirmamos que", "подтверждает что", "подтверждаем что",
        "inform you that", "please note that", "please be informed that",
        "hereby declare that", "attest that", "attests that", "vous informer que", "vous informons que", "informarle que",
        "сообщаем что", "подтверждается что",
    ]

    private static let awards = [
        "congratulations", "awarded to", "is awarded to", "presented to", "is presented to", "granted to", "is hereby granted to",
        "conferred upon", "conferred on", "issued to", "félicitations", "décerné à", "est décerné à", "délivré à",
        "est délivré à",
        "attribué à", "enhorabuena", "felicitaciones", "felicidades", "otorgado a", "se otorga a", "se concede a", "concedido a",
        "поздравляем", "выдан", "выдано", "вручается", "恭喜", "تهانينا", "تمنح هذه الشهادة إلى",
    ]
}
