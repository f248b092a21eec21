import Batch
import Ledger
import Records
import Reports
import Rulebook
import Verdicts

/// What people have done with a certificate, and what the visitor may do.
struct DecisionPanel {
    private let frame: Frame
    private let rulebook: Rulebook
    private let visitor: Visitor?

    /// - Parameter rulebook: the one that decisions are made by now.
    init(_ frame: Frame, _ rulebook: Rulebook, _ visitor: Visitor?) {
        self.frame = frame
        self.rulebook = rulebook
        self.visitor = visitor
    }

    private var mayDecide: Bool { Route.decide.rule.access.admits(visitor?.role) }

    // MARK: What stands

    /// For a card: nothing where nobody has done anything.
    func summary(_ standing: VerdictStanding) -> Markup {
        var items = standing.decisions.map(decision)
        if let proposal = standing.proposal { items.append(proposed(proposal)) }
        if let claim = standing.claim { items.append("<li>\(frame.say(.atWork(claim.by)))</li>\n") }
        if let entry = standing.entry { items.append("<li>\(frame.say(.enteredBy(entry.by))), \(frame.time(entry.at))</li>\n") }
        if let request = standing.completion {
            items.append("<li><a href=\"/requests/\(Int(request))\">\(frame.say(.judgedAgainIn(request)))</a></li>\n")
        }
        guard !items.isEmpty else { return .nothing }
        return """
            <section class="standing" aria-label="\(frame.say(.standing))">
            <h3>\(frame.say(.standing))</h3>
            <ul>
            \(items)</ul>
            </section>

            """
    }

    private func decision(_ stored: StoredDecision) -> Markup {
        let decision = stored.decision
        let withdrawn: Markup = stored.isWithdrawn ? " \(frame.say(.takenBack))" : .nothing
        return """
            <li>\(frame.say(.decided(decision.kind, by: decision.by, second: decision.second))), \
            \(frame.time(stored.decidedAt))\(withdrawn). \(details(decision))</li>

            """
    }

    private func proposed(_ proposal: VerdictStanding.Proposal) -> Markup {
        """
        <li><strong>\(frame.say(.proposed(proposal.decision.kind, by: proposal.decision.by)))</strong> \
        \(details(proposal.decision))</li>

        """
    }

    private func details(_ decision: Decision) -> Markup {
        let reason = DecisionReason(decision.reason)?.sentence(rulebook, frame.language) ?? decision.reason
        let course = decision.course.flatMap { rulebook.course($0) }.map { rulebook[$0].title } ?? decision.course
        let what = [course, decision.completedOn.map { "\($0)" }].compactMap(\.self).joined(separator: ", ")
        let note: Markup = decision.note.map { "<br>\(frame.say(.note)): <bdi>\($0)</bdi>" } ?? .nothing
        return "\(reason)\(what.isEmpty ? "" : " \(what).")\(note)"
    }

    // MARK: What may be done

    /// Forms on the page of one certificate.
    func forms(_ verdict: ShownVerdict, _ standing: VerdictStanding, fault: Phrase?) -> Markup {
        guard mayDecide else { return .nothing }
        let notice: Markup =
            fault.map {
                """
                <div class="notice fault" role="alert"><h2>\(frame.say(.notDecided))</h2><p>\(frame.say($0))</p></div>

                """
            } ?? .nothing
        if let proposal = standing.proposal { return "\(notice)\(second(proposal, standing))" }
        if let decision = standing.standing {
            guard standing.entry == nil else { return "\(notice)\(notEntered(verdict, standing))" }
            return "\(notice)\(button("/decisions/\(decision.id)/withdrawal", .takeBack, standing.version, isSecond: true))"
        }
        if standing.entry != nil { return "\(notice)\(notEntered(verdict, standing))" }
        return "\(notice)\(completion(verdict, standing))\(deciding(verdict, standing))"
    }

    private func second(_ proposal: VerdictStanding.Proposal, _ standing: VerdictStanding) -> Markup {
        let isOwn = proposal.user == visitor?.standing.user
        let drop = button(
            "/proposals/\(proposal.id)/drop", isOwn ? .dropOwn : .decline, standing.version, isSecond: true)
        guard !isOwn, Route.confirmProposal.rule.access.admits(visitor?.role) else {
            return "<p>\(frame.say(.takesTwo))</p>\n\(isOwn ? drop : .nothing)"
        }
        return "\(button("/proposals/\(proposal.id)/confirmation", .confirm, standing.version))\(drop)"
    }

    private func notEntered(_ verdict: ShownVerdict, _ standing: VerdictStanding) -> Markup {
        button("/verdicts/\(verdict.stored.id)/entry/withdrawal", .notEntered, standing.version, isSecond: true)
    }

    private func button(_ path: String, _ label: Phrase, _ version: Int64, isSecond: Bool = false) -> Markup {
        """
        <form method="post" action="\(path)" class="one">
        \(frame.token)\(seen(version))<button type="submit"\(isSecond ? " class=\"second\"" as Markup : .nothing)>\(frame.say(label))</button>
        </form>

        """
    }

    private func seen(_ version: Int64) -> Markup { "<input type=\"hidden\" name=\"seen\" value=\"\(Int(version))\">\n" }

    private func completion(_ verdict: ShownVerdict, _ standing: VerdictStanding) -> Markup {
        guard verdict.stored.verdict == .refer, verdict.stored.explanation?.plain != nil else { return .nothing }
        let day = InputField(name: "fact-completed-on", label: .completedOn, kind: .date, isRequired: false)
        let issuer = InputField(
            name: "fact-issuer", label: .issuer, isRequired: false, choices: rulebook.issuers.map(\.title))
        let version = InputField(name: "fact-version", label: .version, isRequired: false)
        return """
            <details\(verdict.stored.reason.isMissingFact ? " open" as Markup : .nothing)>
            <summary>\(frame.say(.addFact))</summary>
            <form method="post" action="/verdicts/\(Int(verdict.stored.id))/completion" class="narrow">
            \(frame.token)\(seen(standing.version))<p class="hint">\(frame.say(.addFactHint))</p>
            \(day.markup(frame))\(issuer.markup(frame))\(version.markup(frame))\
            <button type="submit" class="second">\(frame.say(.judgeAgain))</button>
            </form>
            </details>

            """
    }

    private func deciding(_ verdict: ShownVerdict, _ standing: VerdictStanding) -> Markup {
        """
        <section aria-labelledby="decide">
        <h2 id="decide">\(frame.say(.decide))</h2>
        \(verdict.stored.verdict == .refer ? .nothing : "<p class=\"hint\">\(frame.say(.takesTwo))</p>\n")\
        <form method="post" action="/verdicts/\(Int(verdict.stored.id))/decision">
        \(frame.token)\(seen(standing.version))\(fields(code: verdict.line?.targetCodes.first, course: verdict.stored.course, day: verdict.stored.completedOn))\
        <button type="submit">\(frame.say(.makeDecision))</button>
        </form>
        </section>

        """
    }

    /// Accept or reject, and what belongs to each.
    func fields(code: String?, course: String?, day: CalendarDay?) -> Markup {
        """
        <div class="columns">
        <fieldset>
        <legend><label class="tick"><input type="radio" name="decision" value="accept" required> \(frame.say(.acceptIt))</label></legend>
        \(codes(code, course))\
        \(InputField(name: "completed-on", label: .completedOn, kind: .date, isRequired: false, value: day?.description ?? "").markup(frame))\
        \(reasons(.accept))</fieldset>
        <fieldset>
        <legend><label class="tick"><input type="radio" name="decision" value="reject" required> \(frame.say(.rejectIt))</label></legend>
        \(reasons(.reject))</fieldset>
        </div>
        <div class="field">
        <label for="note">\(frame.say(.note))</label>
        <p class="hint" id="note-hint">\(frame.say(.noteHint))</p>
        <textarea id="note" name="note" rows="2" aria-describedby="note-hint"></textarea>
        </div>

        """
    }

    private func codes(_ code: String?, _ course: String?) -> Markup {
        let wanted =
            code ?? course.flatMap { rulebook.course($0) }.flatMap { rulebook.currentCodes(of: $0).first }.map { rulebook[$0].id }
        let groups = rulebook.courses.indices.map { CourseID(index: Int16($0)) }.compactMap { course -> Markup? in
            let codes = rulebook.currentCodes(of: course)
            guard !codes.isEmpty else { return nil }
            let options = codes.map { id -> Markup in
                let code = rulebook[id]
                let about = ([code.language].compactMap(\.self) + code.networks).joined(separator: ", ")
                let selected: Markup = code.id == wanted ? " selected" : .nothing
                return "<option value=\"\(code.id)\"\(selected)>\(code.id)\(about.isEmpty ? "" : " (\(about))")</option>\n"
            }
            return "<optgroup label=\"\(rulebook[course].title)\">\n\(options)</optgroup>\n"
        }
        return """
            <div class="field">
            <label for="code">\(frame.say(.underCode))</label>
            <select id="code" name="code"><option value=""></option>
            \(groups)</select>
            </div>

            """
    }

    private func reasons(_ kind: Decision.Kind) -> Markup {
        let name = "\(kind.rawValue)-reason"
        let options = DecisionReason.list(kind).map { reason -> Markup in
            "<option value=\"\(reason.code)\">\(reason.sentence(rulebook, frame.language))</option>\n"
        }
        return """
            <div class="field">
            <label for="\(name)">\(frame.say(.becauseOf))</label>
            <select id="\(name)" name="\(name)"><option value=""></option>
            \(options)</select>
            </div>

            """
    }
}
