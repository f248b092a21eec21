import Records
import Rulebook
import Verdicts

struct FrenchWording: Wording {
    let rulebook: Rulebook

    func detail(_ finding: Finding, sources: [String]) -> String {
        switch finding.detail {
        case .none: return plain(finding)
        case .problem(let problem): return words(problem)
        case .codePoint(let field, let value): return "Champ concerné : \(self.field(field)) ; caractère U+\(hex(value))."
        case .splitValue(let field): return "Un commentaire ou une balise coupe le champ « \(self.field(field)) »."
        case .byCode(let code): return "\(rulebook[code].id) est le code de « \(title(code)) »."
        case .byTitle: return "C'est un titre sous lequel le cours est connu."
        case .byCodeAndTitle(let code): return "\(rulebook[code].id) et le titre désignent tous deux « \(title(code)) »."
        case .byMisspeltTitle(let code):
            return
                "\(rulebook[code].id) est le code de « \(title(code)) », et le titre est celui-là, à une faute ou un ajout près."
        case .byCodeUncheckedTitle(let code):
            return
                "\(rulebook[code].id) est le code de « \(title(code)) » ; la table n'a pas de titre dans sa langue auquel comparer celui-ci."
        case .byTitleAndRequest(let code): return "Le titre admet \(rulebook[code].id), que la demande indique."
        case .codeFieldIsNoCode: return "Le champ du code ne contient pas de code Inspira ; c'est le titre qui décide."
        case .versionStated(let major): return "La version \(major) est indiquée."
        case .versionByDate: return "Le cours a été suivi avant que l'autre version n'existe."
        case .versionsDisagree: return "Le titre et le champ de la version indiquent des versions différentes."
        case .versionUnreadable: return "Le champ de la version ne contient pas de numéro de version."
        case .codeUnknown: return "Le cours a plusieurs codes et le titre seul ne dit pas lequel."
        case .day(let day) where finding.reason == .beforeCourseExisted: return "Le cours est connu depuis le \(day)."
        case .day(let day): return "\(day)."
        case .days(let first, let last): return "Ce peut être n'importe quel jour du \(first) au \(last)."
        case .eitherDay(let one, let other): return "Ce peut être le \(one) ou le \(other)."
        case .issueDay(let day): return "Le jour indiqué, \(day), est celui de la délivrance."
        case .cycle(let first, let last): return "Le cycle va du \(first) au \(last)."
        case .noStatusInSource: return "La source n'a pas de champ de statut, et un certificat atteste un achèvement."
        case .emptyStatus: return "Le fichier a un champ de statut, et il est vide ici."
        case .unknownStatus: return "Le mot du statut n'est pas dans la table."
        case .agency(let index): return "L'émetteur : \(rulebook.issuers[Int(index)].title). \(plain(finding))"
        case .issuerOfRequest: return "Le certificat ne nomme aucune plateforme ; c'est celle que la demande indique."
        case .earlier(let record): return "Voir \(place(sources[Int(record.source)], position: Int(record.position), line: 0))."
        case .inDelivery(let record): return "Voir \(place(record))."
        case .requestDiffers: return "Le nom ou le numéro d'index n'est pas celui de la demande."
        case .staffRowDiffers: return "Le nom ou le numéro d'index n'est pas celui du fichier du personnel."
        case .nothingToCompare: return "Rien n'a été donné à quoi comparer le titulaire."
        case .holderAgrees:
            return "Le nom et le numéro d'index concordent avec ce qui a été donné, dans la mesure où l'un et l'autre figurent."
        case .inHistory(let day): return "L'historique le contient à la date du \(day)."
        case .code(let code) where finding.outcome == .open: return words(code)
        case .code(let code): return "\(rulebook[code].id)."
        case .eitherCode(let one, let other): return "\(rulebook[one].id) ou \(rulebook[other].id), selon le réseau d'emplois."
        case .courseNotSettled: return "Non examiné tant que le cours n'est pas établi."
        case .holderNotSettled: return "Non examiné tant que le titulaire n'est pas établi."
        }
    }

    private func plain(_ finding: Finding) -> String {
        guard let row = finding.row else {
            return finding.reason == nil ? (finding.outcome == .notApplicable ? "Sans objet ici." : "Rien à signaler.") : ""
        }
        switch row.table {
        case .issuers: return "L'émetteur : \(rulebook.issuers[Int(row.index)].title)."
        case .equivalences: return rulebook.equivalences[Int(row.index)].justification[.french] ?? ""
        case .statuses: return "Le mot de statut « \(rulebook.statuses[Int(row.index)].text) » est dans la table."
        case .codes: return "\(rulebook.codes[Int(row.index)].id)."
        case .courses: return "« \(rulebook.courses[Int(row.index)].title) »."
        default: return ""
        }
    }

    private func title(_ code: CodeID) -> String { rulebook[code].course.map { rulebook[$0].title } ?? "" }

    private func words(_ code: CodeID) -> String {
        let networks = rulebook[code].networks.joined(separator: ", ")
        return "\(rulebook[code].id) est le code de « \(title(code)) »" + (networks.isEmpty ? "." : " pour \(networks).")
    }

    private func words(_ problem: RowProblem) -> String {
        switch problem {
        case .cells(let expected, let found): "La ligne a \(found) cellules et l'en-tête \(expected)."
        case .statedTwice(let field): "Le champ « \(self.field(field)) » est indiqué deux fois, différemment."
        case .splitValue(let field): "Un commentaire ou une balise coupe le champ « \(self.field(field)) »."
        case .nothingFound: "Il est question d'un certificat, mais ni titre ni code n'ont pu être relevés."
        }
    }

    func because(_ because: NotChosen.Because) -> String {
        switch because {
        case .codeSettles(let code): "\(rulebook[code].id) établit le cours"
        case .versionIs(let major): "la version \(major) est indiquée"
        case .completedBeforeItBegan: "le cours a été suivi avant que celui-ci n'existe"
        case .courseIsAnother(let course): "le certificat porte sur un autre cours, « \(rulebook[course].title) »"
        case .issuerIsNoAgency: "l'émetteur n'est ni une institution, ni un fonds, ni un programme"
        case .notInForce: "la ligne n'est pas en vigueur au jour considéré"
        case .otherNetwork: "c'est le code d'autres réseaux d'emplois"
        }
    }

    func label(_ label: Label) -> String {
        switch label {
        case .enter: "À saisir dans Inspira"
        case .title: "Titre"
        case .code: "Code"
        case .date: "Achevé le"
        case .validUntil: "Valable jusqu'au"
        case .holder: "Titulaire"
        case .because: "Motif"
        case .toSettle: "À établir"
        case .alsoFound: "Relevé aussi"
        case .advice: "À noter"
        case .instead: "À suivre à la place"
        case .whatToDo: "À faire"
        case .nearest: "Titres les plus proches"
        case .notChosen: "Lignes écartées"
        case .notChecked: "Non vérifié"
        case .either: "ou"
        }
    }

    func verdict(_ verdict: Verdict) -> String {
        switch verdict {
        case .accept: "ACCEPTER"
        case .reject: "REJETER"
        case .refer: "À EXAMINER"
        }
    }

    func check(_ check: Check) -> String { check.name }

    func field(_ field: Field) -> String {
        switch field {
        case .holderName: "nom du titulaire"
        case .indexNumber: "numéro d'index"
        case .email: "courriel"
        case .courseTitle: "titre du cours"
        case .courseCode: "code du cours"
        case .courseVersion: "version"
        case .language: "langue"
        case .completedOn: "date d'achèvement"
        case .status: "statut"
        case .issuer: "émetteur"
        case .certificateNumber: "numéro du certificat"
        case .issuedOn: "date de délivrance"
        case .givenName: "prénom"
        case .familyName: "nom de famille"
        case .expiresOn: "date d'expiration"
        case .score: "note"
        case .hours: "heures"
        }
    }

    func notChecked(_ what: NotChecked) -> String {
        switch what {
        case .holder: "à qui est le certificat (rien n'a été donné à quoi comparer)"
        case .authenticity: "si l'émetteur l'a réellement délivré"
        }
    }

    func count(_ total: Int, _ byVerdict: [Verdict: Int]) -> String {
        func number(_ verdict: Verdict) -> Int { byVerdict[verdict, default: 0] }
        let noun = total == 1 ? "certificat" : "certificats"
        return "\(total) \(noun) : \(number(.accept)) à accepter, \(number(.reject)) à rejeter, \(number(.refer)) à examiner."
    }

    func unknown(_ source: String, _ names: [String]) -> String {
        "\(SafeText.escaped(source)) : non lus, car ces champs ne sont pas connus : \(names.map { "« \(SafeText.escaped($0)) »" }.joined(separator: ", "))."
    }

    func place(_ source: String, position: Int, line: Int) -> String {
        "\(SafeText.escaped(source)), certificat \(position)" + (line > 0 ? " (ligne \(line))" : "")
    }

    private func place(_ record: DeliveredRecord) -> String {
        "la livraison \(record.delivery)" + (record.source > 0 ? ", fichier \(record.source + 1)" : "")
            + ", certificat \(record.position)"
    }

    func languageName(_ code: String) -> String {
        ["en": "anglais", "fr": "français", "es": "espagnol", "ar": "arabe", "zh": "chinois", "ru": "russe"][code] ?? code
    }

    func advice(_ advice: Advice, text: String, title: String, codes: String) -> String {
        guard advice.course != nil else { return text }
        return codes.isEmpty ? "\(text) (\(title))" : "\(text) (\(title) : \(codes))"
    }
}
