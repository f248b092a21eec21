import Verdicts

struct FrenchNightWording: NightWording {
    func number(_ number: Int) -> String { grouped(number, by: "\u{A0}") }

    func title(run: Int64, day: String) -> String { "Passage de nuit \(run), \(day)" }

    func opening(_ facts: NightFacts, _ records: NightCounts.ByVerdict) -> String {
        let entries = facts.seen > 1 ? "\(number(facts.seen)) éléments" : "\(facts.seen) élément"
        let certificates =
            records.total > 1 ? "\(number(records.total)) certificats examinés" : "\(records.total) certificat examiné"
        return
            "Le passage a trouvé \(entries) dans la boîte de réception. \(certificates) : \(number(records.accepted)) à accepter, "
            + "\(number(records.rejected)) à rejeter, \(number(records.referred)) à regarder."
    }

    func label(_ label: NightLabel) -> String {
        switch label {
        case .contents: "Sommaire"
        case .attention: "Ce qui demande une personne"
        case .nothingToAttend: "Rien : chaque envoi a été examiné en entier."
        case .deferred: "Resté dans la boîte de réception"
        case .counts: "Éléments de la boîte de réception"
        case .verdicts: "Certificats par décision"
        case .reasons: "Certificats par motif"
        case .courses: "Certificats par cours"
        case .noCourse: "Cours non établi"
        case .files: "Fichiers de ce rapport"
        case .deliveries: "Autres envois"
        case .night: "La nuit"
        case .run: "Passage"
        case .began: "Début"
        case .ended: "Fin"
        case .exitCode: "Code de sortie"
        case .seen: "Éléments vus"
        case .asOf: "Examiné à la date du"
        case .rulebook: "Recueil de règles"
        case .auditHead: "Tête de la chaîne d'audit"
        case .keepElsewhere: "Conservez cette ligne ailleurs : elle montre si la chaîne a été coupée ou réécrite."
        case .notChecked: "Non vérifié"
        case .authenticity: "Si l'émetteur a réellement délivré chaque certificat."
        case .entry: "Ce qu'il en est advenu"
        case .entries: "Éléments"
        case .delivery: "Envoi"
        case .name: "Nom"
        case .records: "Certificats"
        case .reason: "Motif"
        case .course: "Cours"
        case .toSettle: "À établir :"
        case .erasedName: "(effacé)"
        case .erased: "Effacés à la demande d'une personne : comptés, mais dans aucune liste."
        case .notReturned:
            "Il y manque un fait, mais non rendus, car une ligne seule ne dirait pas ce qu'ils disent : voir refer.csv."
        case .unreadable: "Dont illisibles, parmi ceux à regarder"
        case .share: "Part des décisions"
        case .file: "Fichier"
        case .noRecords: "Aucun certificat n'a été examiné."
        case .whatToDo: "À faire :"
        }
    }

    func verdict(_ verdict: Verdict) -> String {
        switch verdict {
        case .accept: "Accepter"
        case .reject: "Rejeter"
        case .refer: "À regarder"
        }
    }

    func kind(_ kind: NightListing.Kind) -> String {
        switch kind {
        case .quarantined: "Mis à l'écart"
        case .refused: "Refusés"
        case .partlyJudged: "Examinés en partie"
        case .waiting: "Pas encore examinés"
        case .judged: "Examinés"
        case .duplicate: "Envoyés de nouveau"
        }
    }

    func whatToDo(_ kind: NightListing.Kind, because: String?) -> String {
        switch (kind, because) {
        case (.quarantined, _):
            "Sa lecture s'est interrompue plus d'une fois et rien n'en a été examiné. Demandez-le à l'expéditeur sous une autre forme, ou faites-le remettre une fois la cause trouvée."
        case (.refused, "empty"): "Il ne contient rien. Demandez à l'expéditeur de l'envoyer de nouveau."
        case (.refused, _): "Rien n'en a été examiné. Demandez à l'expéditeur de le corriger comme indiqué et de le renvoyer."
        case (.partlyJudged, _):
            "Ce qui pouvait être lu a été examiné. Demandez à l'expéditeur de corriger les parties nommées et de ne renvoyer que celles-là."
        case (.waiting, _): "Rien : le prochain passage le reprendra. S'il est encore ici demain, regardez le code de sortie."
        case (.judged, _), (.duplicate, _): ""
        }
    }

    func deferral(_ code: String) -> (why: String, whatToDo: String)? {
        switch code {
        case "still-being-written": ("Il était encore en cours d'écriture.", "Rien : le prochain passage le prendra.")
        case "temporary-name":
            ("Son nom est celui d'un fichier inachevé.", "Demandez à l'expéditeur de le renommer quand il est complet.")
        case "hidden": ("Son nom commence par un point.", "Renommez-le s'il doit être examiné, ou supprimez-le.")
        case "symbolic-link":
            ("C'est un lien symbolique, qui n'est jamais suivi.", "Demandez à l'expéditeur le fichier lui-même.")
        case "hard-link": ("Le fichier a plus d'un nom.", "Demandez à l'expéditeur de le copier au lieu de le lier.")
        case "no-regular-file": ("Ce n'est pas un fichier.", "Supprimez-le, ou demandez un fichier à l'expéditeur.")
        case "unreadable": ("Il ne peut pas être lu.", "Donnez au passage le droit de le lire.")
        case "marker-without-data":
            ("Un témoin annonce un fichier complet, mais le fichier n'est pas là.", "Demandez-le à l'expéditeur.")
        case "marker-disagrees":
            ("Le fichier n'est pas ce que dit son témoin.", "Demandez à l'expéditeur de renvoyer les deux.")
        case "too-large": ("Il est plus grand que ce qui est lu.", "Demandez à l'expéditeur de le diviser.")
        case "night-is-full":
            ("La nuit contenait déjà tout ce qu'elle peut prendre.", "Rien : le prochain passage le prendra.")
        case "stopped": ("Le passage a été interrompu avant lui.", "Rien : le prochain passage le prendra.")
        case "cannot-be-moved":
            (
                "Il ne peut pas être sorti de la boîte de réception.",
                "Donnez au passage le droit d'y écrire, et d'écrire dans le dossier si c'en est un."
            )
        default: nil
        }
    }

    func tally(_ counts: NightDelivery.Counts) -> String {
        let unreadable = counts.unreadable > 0 ? " (dont \(number(counts.unreadable)) illisibles)" : ""
        return "\(number(counts.accepted)) à accepter, \(number(counts.rejected)) à rejeter, "
            + "\(number(counts.referred)) à regarder\(unreadable)"
    }

    func place(_ delivery: NightDelivery) -> String {
        let tries = delivery.attempts.count > 1 ? ", \(delivery.attempts.count) essais" : ""
        return "Envoi \(delivery.number), \(number(Int(delivery.size))) octets\(tries)"
    }

    func duplicate(of delivery: Int64) -> String { "Les mêmes octets que l'envoi \(delivery) : pas de seconde décision." }
    func more(_ count: Int) -> String { "et \(number(count)) de plus : voir deliveries.csv" }

    func file(_ name: String) -> String {
        switch name {
        case "transfer.csv": "À saisir dans Inspira : les certificats acceptés"
        case "refer.csv": "La liste de travail : ce qu'il faut regarder, par motif, avec ce qui l'établirait"
        case "returned.csv":
            "Lignes auxquelles il manque un fait : complétez-les (jours sous la forme année-mois-jour) et redéposez le fichier"
        case "returned-without-status.csv": "De même pour les sources sans champ de statut : gardez les deux séparés"
        case "verdicts.csv": "Toutes les décisions, en tableau"
        case "verdicts.ndjson": "Toutes les décisions avec leur explication, une par ligne"
        case "deliveries.csv": "Tous les envois et tout ce qui est resté dans la boîte de réception"
        case "summary.json": "Tous les nombres, pour les programmes"
        default: ""
        }
    }
}
