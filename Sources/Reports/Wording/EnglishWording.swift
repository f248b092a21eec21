import Records
import Rulebook
import Verdicts

struct EnglishWording: Wording {
    let rulebook: Rulebook

    func detail(_ finding: Finding, sources: [String]) -> String {
        switch finding.detail {
        case .none: return plain(finding)
        case .problem(let problem): return words(problem)
        case .codePoint(let field, let value): return "The \(self.field(field)) holds U+\(hex(value))."
        case .splitValue(let field): return "A comment or markup splits the \(self.field(field))."
        case .byCode(let code): return "\(rulebook[code].id) is the code of “\(title(code))”."
        case .byTitle: return "The title is one under which the course appears."
        case .byCodeAndTitle(let code): return "\(rulebook[code].id) and the title both stand for “\(title(code))”."
        case .byMisspeltTitle(let code):
            return "\(rulebook[code].id) is the code of “\(title(code))”, and the title is that with a slip or an addition."
        case .byCodeUncheckedTitle(let code):
            return
                "\(rulebook[code].id) is the code of “\(title(code))”; the table has no title in its language to hold against this one."
        case .byTitleAndRequest(let code): return "The title allows \(rulebook[code].id), which the request names."
        case .codeFieldIsNoCode: return "What stands in the code field is no Inspira code, so the title decides."
        case .versionStated(let major): return "Version \(major) is stated."
        case .versionByDate: return "It was completed before the other version existed."
        case .versionsDisagree: return "The title and the version field state different versions."
        case .versionUnreadable: return "What stands in the version field is no version number."
        case .codeUnknown: return "The course has several codes, and the title alone does not say which."
        case .day(let day) where finding.reason == .beforeCourseExisted: return "The course is known from \(day)."
        case .day(let day): return "\(day)."
        case .days(let first, let last): return "It may be any day from \(first) to \(last)."
        case .eitherDay(let one, let other): return "It may be \(one) or \(other)."
        case .issueDay(let day): return "The day stated, \(day), is that of issue or award."
        case .cycle(let first, let last): return "The cycle runs from \(first) to \(last)."
        case .noStatusInSource: return "The source has no status field, and a certificate states a completion."
        case .emptyStatus: return "The file has a status field, and here it is empty."
        case .unknownStatus: return "The status word is not in the table."
        case .agency(let index): return "The issuer is \(rulebook.issuers[Int(index)].title). \(plain(finding))"
        case .issuerOfRequest: return "The certificate names no platform; this is the one that the request names."
        case .earlier(let record): return "See \(place(sources[Int(record.source)], position: Int(record.position), line: 0))."
        case .inDelivery(let record): return "See \(place(record))."
        case .requestDiffers: return "The name or the index number is not that of the request."
        case .staffRowDiffers: return "The name or the index number is not that of the staff file."
        case .nothingToCompare: return "Nothing was given to compare the holder with."
        case .holderAgrees: return "Name and index number agree with what was given, as far as both state them."
        case .inHistory(let day): return "The history has it with the day \(day)."
        case .code(let code) where finding.outcome == .open: return words(code)
        case .code(let code): return "\(rulebook[code].id)."
        case .eitherCode(let one, let other): return "\(rulebook[one].id) or \(rulebook[other].id), by job network."
        case .courseNotSettled: return "Not asked while the course is not settled."
        case .holderNotSettled: return "Not asked while the holder is not settled."
        }
    }

    private func plain(_ finding: Finding) -> String {
        guard let row = finding.row else {
            return finding.reason == nil
                ? (finding.outcome == .notApplicable ? "Nothing to ask here." : "Nothing against it.") : ""
        }
        switch row.table {
        case .issuers: return "The issuer is \(rulebook.issuers[Int(row.index)].title)."
        case .equivalences: return rulebook.equivalences[Int(row.index)].justification[.english] ?? ""
        case .statuses: return "The status word “\(rulebook.statuses[Int(row.index)].text)” is in the table."
        case .codes: return "\(rulebook.codes[Int(row.index)].id)."
        case .courses: return "“\(rulebook.courses[Int(row.index)].title)”."
        default: return ""
        }
    }

    private func title(_ code: CodeID) -> String { rulebook[code].course.map { rulebook[$0].title } ?? "" }

    private func words(_ code: CodeID) -> String {
        let networks = rulebook[code].networks.joined(separator: ", ")
        return "\(rulebook[code].id) is the code of “\(title(code))”" + (networks.isEmpty ? "." : " for \(networks).")
    }

    private func words(_ problem: RowProblem) -> String {
        switch problem {
        case .cells(let expected, let found): "The row has \(found) cells and the header \(expected)."
        case .statedTwice(let field): "The \(self.field(field)) is stated twice, differently."
        case .splitValue(let field): "A comment or markup splits the \(self.field(field))."
        case .nothingFound: "It speaks of a certificate, but neither title nor code could be made out."
        }
    }

    func because(_ because: NotChosen.Because) -> String {
        switch because {
        case .codeSettles(let code): "\(rulebook[code].id) settles the course"
        case .versionIs(let major): "version \(major) is stated"
        case .completedBeforeItBegan: "it was completed before this course existed"
        case .courseIsAnother(let course): "the certificate is for another course, “\(rulebook[course].title)”"
        case .issuerIsNoAgency: "the issuer is no agency, fund or programme"
        case .notInForce: "the row is not in force on the day asked about"
        case .otherNetwork: "it is the code of other job networks"
        }
    }

    func label(_ label: Label) -> String {
        switch label {
        case .enter: "Enter in Inspira"
        case .title: "Title"
        case .code: "Code"
        case .date: "Completed on"
        case .validUntil: "Valid until"
        case .holder: "Holder"
        case .because: "Because"
        case .toSettle: "To settle"
        case .alsoFound: "Also found"
        case .advice: "Note"
        case .instead: "Take instead"
        case .whatToDo: "What to do"
        case .nearest: "Nearest titles"
        case .notChosen: "Rows that lost"
        case .notChecked: "Not checked"
        case .either: "or"
        }
    }

    func verdict(_ verdict: Verdict) -> String {
        switch verdict {
        case .accept: "ACCEPT"
        case .reject: "REJECT"
        case .refer: "REFER"
        }
    }

    func check(_ check: Check) -> String { check.name }

    func field(_ field: Field) -> String {
        switch field {
        case .holderName: "holder's name"
        case .indexNumber: "index number"
        case .email: "e-mail"
        case .courseTitle: "course title"
        case .courseCode: "course code"
        case .courseVersion: "version"
        case .language: "language"
        case .completedOn: "completion date"
        case .status: "status"
        case .issuer: "issuer"
        case .certificateNumber: "certificate number"
        case .issuedOn: "date of issue"
        case .givenName: "given name"
        case .familyName: "family name"
        case .expiresOn: "expiry date"
        case .score: "score"
        case .hours: "hours"
        }
    }

    func notChecked(_ what: NotChecked) -> String {
        switch what {
        case .holder: "whose certificate it is (nothing was given to compare with)"
        case .authenticity: "whether the issuer really issued it"
        }
    }

    func count(_ total: Int, _ byVerdict: [Verdict: Int]) -> String {
        func number(_ verdict: Verdict) -> Int { byVerdict[verdict, default: 0] }
        let noun = total == 1 ? "certificate" : "certificates"
        return "\(total) \(noun): \(number(.accept)) to accept, \(number(.reject)) to reject, \(number(.refer)) to look at."
    }

    func unknown(_ source: String, _ names: [String]) -> String {
        "\(SafeText.escaped(source)): not read, for these fields are not known: \(names.map { "“\(SafeText.escaped($0))”" }.joined(separator: ", "))."
    }

    func place(_ source: String, position: Int, line: Int) -> String {
        "\(SafeText.escaped(source)), record \(position)" + (line > 0 ? " (line \(line))" : "")
    }

    private func place(_ record: DeliveredRecord) -> String {
        "delivery \(record.delivery)" + (record.source > 0 ? ", file \(record.source + 1)" : "") + ", record \(record.position)"
    }

    func languageName(_ code: String) -> String {
        ["en": "English", "fr": "French", "es": "Spanish", "ar": "Arabic", "zh": "Chinese", "ru": "Russian"][code] ?? code
    }

    func advice(_ advice: Advice, text: String, title: String, codes: String) -> String {
        guard advice.course != nil else { return text }
        return codes.isEmpty ? "\(text) (\(title))" : "\(text) (\(title): \(codes))"
    }
}
