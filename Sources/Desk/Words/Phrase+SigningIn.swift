import Ledger

extension Phrase {
    static let signIn = Phrase("Sign in", "Ouvrir une session")
    static let userName = Phrase("User name", "Nom d’utilisateur")
    static let newPassword = Phrase("New password", "Nouveau mot de passe")
    static let oldPassword = Phrase("Present password", "Mot de passe actuel")
    static let again = Phrase("The same again", "Une seconde fois le même")
    static let noAccount = Phrase(
        "You have no account? Whoever runs this desk makes one and sends you a link.",
        "Vous n’avez pas de compte ? La personne qui gère ce bureau en crée un et vous envoie un lien.")
    static let signInRefused = Phrase(
        "This user name and password do not go together. Try again, or ask for a new link.",
        "Ce nom d’utilisateur et ce mot de passe ne vont pas ensemble. Réessayez ou demandez un nouveau lien.")
    static let choosePassword = Phrase("Choose your password", "Choisissez votre mot de passe")
    static let setPassword = Phrase("Set the password and sign in", "Définir le mot de passe et ouvrir la session")
    static let changePassword = Phrase("Change the password", "Changer le mot de passe")
    static let changeEnds = Phrase(
        "Every other session of yours ends.", "Toutes vos autres sessions seront fermées.")
    static let passwordHint = Phrase(
        "At least \(PasswordRule.shortest) characters; a short sentence that nobody else would write is best. Spaces and any script are welcome.",
        "Au moins \(PasswordRule.shortest) caractères ; le mieux est une courte phrase que personne d’autre n’écrirait. Les espaces et toutes les écritures sont permis."
    )
    static let invitationGone = Phrase("This link no longer serves", "Ce lien n’est plus valable")
    static let askForLink = Phrase(
        "It was used, it is too old, or a later one was made. Ask whoever runs this desk for a new one.",
        "Il a été utilisé, il est trop ancien ou un autre l’a remplacé. Demandez-en un nouveau à la personne qui gère ce bureau.")
    static let oldPasswordWrong = Phrase("The present password is another one.", "Le mot de passe actuel est différent.")

    static func welcome(_ name: UserName) -> Phrase { Phrase("Welcome, \(name)", "Bienvenue, \(name)") }
}

extension NewPassword.Refused {
    var phrase: Phrase {
        switch self {
        case .differs:
            Phrase(
                "You typed two different passwords. Type the same one twice.",
                "Les deux mots de passe diffèrent. Saisissez deux fois le même.")
        case .rule(let rule): rule.phrase
        }
    }
}

extension PasswordRule {
    var phrase: Phrase {
        switch self {
        case .tooShort:
            Phrase(
                "That is too short: at least \(Self.shortest) characters.",
                "C’est trop court : au moins \(Self.shortest) caractères.")
        case .tooLong:
            Phrase("That is too long: at most \(Self.longest) bytes.", "C’est trop long : au plus \(Self.longest) octets.")
        case .untypable:
            Phrase("That holds a character that cannot be typed.", "Il contient un caractère qu’on ne peut pas saisir.")
        case .tooSimple:
            Phrase(
                "That is among the first that anybody would try: a row of keys, or the same again and again. Choose words of your own.",
                "C’est l’un des premiers qu’on essaierait : une suite de touches ou une répétition. Choisissez vos propres mots.")
        case .tooNear:
            Phrase(
                "That is little more than your name or the name of this place. Add words of your own.",
                "Ce n’est guère plus que votre nom ou celui de ce service. Ajoutez vos propres mots.")
        }
    }
}
