extension Phrase {
    static let lookUp = Phrase("Look up", "Rechercher")
    static let lookUpNumber = Phrase("Index number or certificate number", "Numéro d’index ou de certificat")
    static let lookUpHint = Phrase(
        "Everything that is known of it, of requests and nights.", "Tout ce qui en est connu, demandes et nuits confondues.")
    static let nothingKnown = Phrase("Nothing is known of this number.", "Rien n’est connu de ce numéro.")
    static let byTheRules = Phrase("By the rules", "Selon les règles")

    static let rulebookHint = Phrase(
        "Requests are judged by this rulebook now:", "Les demandes sont évaluées selon ce règlement :")
    static let wholeRulebook = Phrase("The whole rulebook", "Tout le règlement")
    static let tables = Phrase("Tables", "Tables")
    static let table = Phrase("Table", "Table")
    static let rows = Phrase("Rows", "Lignes")
    static let documents = Phrase("Documents that it rests on", "Documents sur lesquels il repose")
    static let document = Phrase("Document", "Document")
    static let address = Phrase("Address", "Adresse")
    static let retrieved = Phrase("retrieved", "consulté le")
    static let decidedOften = Phrase("Decided so often", "A décidé tant de fois")
    static let restsOn = Phrase("rests on", "repose sur")
    static let example = Phrase("An example", "Un exemple")

    static let nights = Phrase("Nights", "Nuits")
    static let noNights = Phrase("No night has been judged yet.", "Aucune nuit n’a encore été évaluée.")
    static let began = Phrase("Began", "Début")
    static let judgedFiles = Phrase("Judged", "Évalués")
    static let problems = Phrase("Not read, or not whole", "Non lus ou incomplets")
    static let leftLying = Phrase("Left lying", "Laissés")
    static let report = Phrase("Report", "Rapport")
    static let noReport = Phrase("none", "aucun")
    static let atWorkOrStopped = Phrase("at work, or stopped", "en cours ou arrêtée")

    static let audit = Phrase("Audit", "Audit")
    static let at = Phrase("When", "Quand")
    static let action = Phrase("What", "Quoi")
    static let says = Phrase("As written", "Tel que consigné")
    static let chainHead = Phrase("The chain ends with", "La chaîne se termine par")
    static let verify = Phrase("Check the whole chain", "Vérifier toute la chaîne")
    static let exportAudit = Phrase("The whole chain as NDJSON", "Toute la chaîne en NDJSON")
    static let chainAgrees = Phrase(
        "Every entry follows from the one before, and what the ledger holds is what the chain tells.",
        "Chaque écriture découle de la précédente et le registre contient ce que dit la chaîne.")
    static let chainDisagrees = Phrase(
        "The ledger does not agree with its chain:", "Le registre ne concorde pas avec sa chaîne :")
}
