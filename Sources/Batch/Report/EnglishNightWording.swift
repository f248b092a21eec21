import Verdicts

struct EnglishNightWording: NightWording {
    func number(_ number: Int) -> String { grouped(number, by: ",") }

    func title(run: Int64, day: String) -> String { "Nightly run \(run), \(day)" }

    func opening(_ facts: NightFacts, _ records: NightCounts.ByVerdict) -> String {
        let entries = facts.seen == 1 ? "1 entry" : "\(number(facts.seen)) entries"
        let certificates = records.total == 1 ? "1 certificate was" : "\(number(records.total)) certificates were"
        return "The run found \(entries) in the inbox. \(certificates) judged: \(number(records.accepted)) to accept, "
            + "\(number(records.rejected)) to reject, \(number(records.referred)) to look at."
    }

    func label(_ label: NightLabel) -> String {
        switch label {
        case .contents: "Contents"
        case .attention: "What needs a person"
        case .nothingToAttend: "Nothing: every delivery was judged whole."
        case .deferred: "Left in the inbox"
        case .counts: "Entries of the inbox"
        case .verdicts: "Certificates by verdict"
        case .reasons: "Certificates by reason"
        case .courses: "Certificates by course"
        case .noCourse: "Course not settled"
        case .files: "Files of this report"
        case .deliveries: "Other deliveries"
        case .night: "The night"
        case .run: "Run"
        case .began: "Began"
        case .ended: "Ended"
        case .exitCode: "Exit code"
        case .seen: "Entries seen"
        case .asOf: "Judged as of"
        case .rulebook: "Rulebook"
        case .auditHead: "Head of the audit chain"
        case .keepElsewhere: "Keep this line somewhere else: it shows whether the chain was cut or written anew."
        case .notChecked: "Not checked"
        case .authenticity: "Whether the issuer really issued each certificate."
        case .entry: "Became of it"
        case .entries: "Entries"
        case .delivery: "Delivery"
        case .name: "Name"
        case .records: "Certificates"
        case .reason: "Reason"
        case .course: "Course"
        case .toSettle: "To settle:"
        case .erasedName: "(erased)"
        case .erased: "Erased at a person's request: counted, but in no list."
        case .notReturned: "Lacking a fact but not handed back, for a row by itself would not say what they say: see refer.csv."
        case .unreadable: "Of those to look at, not readable"
        case .share: "Share of the verdicts"
        case .file: "File"
        case .noRecords: "No certificate was judged."
        case .whatToDo: "What to do:"
        }
    }

    func verdict(_ verdict: Verdict) -> String {
        switch verdict {
        case .accept: "Accept"
        case .reject: "Reject"
        case .refer: "Look at"
        }
    }

    func kind(_ kind: NightListing.Kind) -> String {
        switch kind {
        case .quarantined: "Set aside"
        case .refused: "Refused"
        case .partlyJudged: "Judged in part"
        case .waiting: "Not judged yet"
        case .judged: "Judged"
        case .duplicate: "Sent again"
        }
    }

    func whatToDo(_ kind: NightListing.Kind, because: String?) -> String {
        switch (kind, because) {
        case (.quarantined, _):
            "Its reading broke off more than once, and nothing of it was judged. Ask the sender for it in another form, or have it put back once the cause is found."
        case (.refused, "empty"): "Nothing is in it. Ask the sender to send it again."
        case (.refused, _): "Nothing of it was judged. Ask the sender to mend it as said and to send it again."
        case (.partlyJudged, _): "What could be read was judged. Ask the sender to mend the parts named and to send those alone."
        case (.waiting, _): "Nothing: the next run takes it up. If it is here again tomorrow, look at the exit code."
        case (.judged, _), (.duplicate, _): ""
        }
    }

    func deferral(_ code: String) -> (why: String, whatToDo: String)? {
        switch code {
        case "still-being-written": ("It was still being written.", "Nothing: the next run takes it up.")
        case "temporary-name": ("Its name is that of an unfinished file.", "Ask the sender to rename it when it is complete.")
        case "hidden": ("Its name begins with a dot.", "Rename it if it is to be judged, or remove it.")
        case "symbolic-link": ("It is a symbolic link, which is never followed.", "Ask the sender for the file itself.")
        case "hard-link": ("The file has more than one name.", "Ask the sender to copy it instead of linking it.")
        case "no-regular-file": ("It is no file.", "Remove it, or ask the sender for a file.")
        case "unreadable": ("It may not be read.", "Give the run leave to read it.")
        case "marker-without-data":
            ("A marker says that a file is complete, but the file is not there.", "Ask the sender for it.")
        case "marker-disagrees": ("The file is not what its marker says.", "Ask the sender to send both again.")
        case "too-large": ("It is larger than what is read.", "Ask the sender to split it.")
        case "night-is-full": ("The night had as much as it may take.", "Nothing: the next run takes it up.")
        case "stopped": ("The run was stopped before it.", "Nothing: the next run takes it up.")
        case "cannot-be-moved":
            ("It cannot be moved out of the inbox.", "Give the run leave to write to the inbox, and to the folder if it is one.")
        default: nil
        }
    }

    func tally(_ counts: NightDelivery.Counts) -> String {
        let unreadable = counts.unreadable > 0 ? " (\(number(counts.unreadable)) not readable)" : ""
        return "\(number(counts.accepted)) to accept, \(number(counts.rejected)) to reject, "
            + "\(number(counts.referred)) to look at\(unreadable)"
    }

    func place(_ delivery: NightDelivery) -> String {
        let tries = delivery.attempts.count > 1 ? ", tried \(delivery.attempts.count) times" : ""
        return "Delivery \(delivery.number), \(number(Int(delivery.size))) bytes\(tries)"
    }

    func duplicate(of delivery: Int64) -> String { "The same bytes as delivery \(delivery): no second verdict." }
    func more(_ count: Int) -> String { "and \(number(count)) more: see deliveries.csv" }

    func file(_ name: String) -> String {
        switch name {
        case "transfer.csv": "What to enter in Inspira: the certificates accepted"
        case "refer.csv": "The work list: what must be looked at, by reason, with what would settle it"
        case "returned.csv": "Rows that lack a fact: fill it in (days as year-month-day) and drop the file again"
        case "returned-without-status.csv": "The same for sources that have no status field: keep the two apart"
        case "verdicts.csv": "Every verdict, as a table"
        case "verdicts.ndjson": "Every verdict with its explanation, one a line"
        case "deliveries.csv": "Every delivery and everything left in the inbox"
        case "summary.json": "All counts, for programs"
        default: ""
        }
    }
}
