import Ledger

/// Around every page.
extension Phrase {
    static let product = Phrase("Transfer Desk", "Transfer Desk")
    static let skip = Phrase("Skip to the content", "Aller au contenu")
    static let sections = Phrase("Sections", "Rubriques")
    static let signOut = Phrase("Sign out", "Fermer la session")
    static let password = Phrase("Password", "Mot de passe")
    static let language = Phrase("Language", "Langue")
    static let switchLanguage = Phrase("Afficher en français", "Show in English")
    static let home = Phrase("Work list", "Liste de travail")
    static let noAuthenticity = Phrase(
        "This desk reads certificates. It does not authenticate them.",
        "Ce bureau lit des certificats. Il n’en vérifie pas l’authenticité.")

    static func signedIn(_ name: UserName, _ role: Role) -> Phrase {
        Phrase("Signed in as \(name) (\(role.phrase.english))", "Session de \(name) (\(role.phrase.french))")
    }
}

extension Role {
    var phrase: Phrase {
        switch self {
        case .clerk: Phrase("clerk", "agent")
        case .lead: Phrase("lead", "responsable")
        case .auditor: Phrase("auditor", "auditeur")
        }
    }
}
