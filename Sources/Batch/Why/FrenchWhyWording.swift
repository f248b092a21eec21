import Ledger
import Records
import Verdicts

struct FrenchWhyWording: WhyWording {
    func label(_ label: WhyLabel) -> String {
        switch label {
        case .file: "Fichier"
        case .received: "Arrivé"
        case .judged: "Jugé"
        case .rulebook: "Règles"
        case .given: "Fourni"
        case .decision: "Décision"
        case .note: "Note"
        case .verdict: "Avis"
        case .reason: "Motif"
        case .course: "Cours"
        case .day: "Jour"
        case .erasedName: "(nom effacé)"
        }
    }

    func title(_ verdict: StoredVerdict) -> String { "Avis \(verdict.id), livraison \(verdict.delivery)" }

    func place(_ verdict: StoredVerdict, source: String?) -> String {
        "\(source ?? "fichier \(verdict.source + 1)"), certificat \(verdict.position)"
    }

    func judged(_ judgement: StoredJudgement) -> String {
        "\(judgement.judgedAt.utc) \(judgement.run.map { "dans la nuit \($0)" } ?? "par le bureau"), au \(judgement.asOf)"
    }

    func verdict(_ verdict: Verdict) -> String {
        switch verdict {
        case .accept: "accepter"
        case .reject: "rejeter"
        case .refer: "à examiner"
        }
    }

    func decision(_ stored: StoredDecision) -> String {
        let decision = stored.decision
        let kind = decision.kind == .accept ? "accepter" : "rejeter"
        let what = [kind, decision.course, decision.completedOn?.description].compactMap(\.self)
        let people = [decision.by, decision.second].compactMap(\.self).joined(separator: " et ")
        return "\(what.joined(separator: " ")), par \(people) le \(stored.decidedAt.utc)"
            + (stored.isWithdrawn ? ", retirée" : "") + " : \(decision.reason)"
    }

    func whyNot(_ why: WhyNot) -> String {
        switch why {
        case .explanationErased(let erasure):
            "L’explication, et de qui elle parlait, sont effacées (effacement \(erasure.id), \(erasure.at.utc), \(because(erasure)))."
        case .bytesErased(let erasure):
            "L’explication ne peut être refaite : les octets de sa livraison sont effacés (effacement \(erasure.id), "
                + "\(erasure.at.utc), \(because(erasure))), car ils contenaient plus que ce certificat."
        case .bytesGone(let digest):
            "L’explication ne peut être refaite : spool/\(digest) a disparu. Restaurez-le d’une sauvegarde."
        case .bytesChanged(let digest):
            "L’explication ne peut être refaite : spool/\(digest) n’est pas ce qui a été reçu. Restaurez-le d’une sauvegarde."
        case .circumstanceGone(let digest):
            "L’explication ne peut être refaite : le fichier du personnel ou de l’historique d’alors (spool/\(digest)) a disparu ou "
                + "est effacé."
        case .notFound:
            "L’explication ne peut être refaite : les octets sont là, mais cette version n’y trouve pas ce certificat."
        }
    }

    private func because(_ erasure: StoredErasure) -> String {
        erasure.isOfPerson ? "une personne a été retirée" : "la durée de conservation était passée"
    }

    func differs(isErased: Bool) -> String {
        "Refait à partir de ses octets, cet avis n’est plus celui qui a été écrit."
            + (isErased ? " Quelque chose sur quoi il pouvait reposer est effacé." : " Lancez transferdesk verify.")
            + " Ce qui a été écrit compte ; en dessous suit ce qu’il devient aujourd’hui."
    }

    func holds() -> String { "Le registre contient :" }
    func stored() -> String { "L’explication telle qu’elle a été écrite :" }
}
