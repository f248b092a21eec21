import Rulebook

extension Phrase {
    static let letter = Phrase("Answer to the person", "Réponse à la personne")
    static let enquiry = Phrase("Text for Inspira's e-learning enquiry", "Texte pour la demande Inspira « e-learning enquiry »")
    static let copy = Phrase("Copy", "Copier")
    static let copied = Phrase("Copied", "Copié")
    static let writeLetter = Phrase("Answer this request", "Répondre à cette demande")

    static func letterFor(_ request: Int64) -> Phrase {
        Phrase("Answer to request \(request)", "Réponse à la demande \(request)")
    }

    static func letterIn(_ language: Language) -> Phrase {
        switch language {
        case .english: Phrase("The letter in English", "La lettre en anglais")
        case .french: Phrase("The letter in French", "La lettre en français")
        }
    }
}
