import Batch
import Ledger
import Records
import Reports
import Rulebook

/// One request: what was decided on each of its certificates, and why.
struct RequestPage {
    let markup: Markup

    /// - Parameters:
    ///   - verdicts: one more than a page where there are more.
    ///   - earlier: a request with the very same files.
    init(
        _ ask: Ask, _ request: StoredRequest, _ verdicts: [(ShownVerdict, VerdictStanding)], _ files: DeliveryFiles?,
        _ faults: [SourceFault],
        earlier: Int64?, after: Int64, _ rulebooks: Rulebooks, now: Rulebook
    ) throws {
        let frame = Frame(ask)
        let shown = Array(verdicts.prefix(DeskRoutes.pageSize))
        let cards = try request.judgement.map { judgement in
            let card = try VerdictCard(
                frame, rulebooks.find(judgement.rulebook), judgement, files, DecisionPanel(frame, now, ask.visitor),
                isLinked: true)
            return shown.map { card.markup($0.0, $0.1) }
        }
        let more: Markup =
            verdicts.count > shown.count
            ? "<p><a rel=\"next\" href=\"/requests/\(Int(request.id))?after=\(Int(shown.last?.0.stored.id ?? 0))\">\(frame.say(.more))</a></p>\n"
            : .nothing
        markup = frame.page(
            frame.say(.request(request.id, RequestsPage.title(request, frame))),
            """
            \(Self.notices(request, faults, files, earlier, frame))\
            \(after == 0 ? Self.summary(request, files, frame) : .nothing)\
            \(cards ?? [])\(more)
            """)
    }

    // MARK: Above the certificates

    private static func notices(
        _ request: StoredRequest, _ faults: [SourceFault], _ files: DeliveryFiles?, _ earlier: Int64?, _ frame: Frame
    ) -> Markup {
        var notices: [Markup] = []
        if let earlier {
            notices.append("<p><a href=\"/requests/\(Int(earlier))\">\(frame.say(.sameAs(earlier)))</a></p>\n")
        }
        if request.delivery.state == .received { notices.append("<p>\(frame.say(.stillInNight))</p>\n") }
        if files == nil { notices.append("<p>\(frame.say(.bytesGone))</p>\n") }
        for fault in faults {
            let name = files.flatMap { fault.source < $0.files.count ? $0.files[fault.source].name : nil } ?? "request.csv"
            notices.append("<p><strong>\(frame.say(.unreadable)): <bdi>\(name)</bdi></strong>. \(fault.words)</p>\n")
        }
        return notices.isEmpty ? .nothing : "<div class=\"notice\" role=\"status\">\n\(notices)</div>\n"
    }

    private static func summary(_ request: StoredRequest, _ files: DeliveryFiles?, _ frame: Frame) -> Markup {
        var facts: [(Phrase, Markup)] = [
            (.takenIn, "\(frame.time(request.madeAt))"), (.by, "\(request.by.description)"),
        ]
        if let said = files?.facts {
            for (phrase, text) in [(Phrase.issuer, said.issuer), (.course, said.courseCode), (.note, said.note)] {
                if let text { facts.append((phrase, "<bdi>\(text)</bdi>")) }
            }
        }
        if let judgement = request.judgement {
            facts.append((.judgedOn, "\(judgement.asOf.description)"))
            facts.append((.rulebook, "<code>\(String(judgement.rulebook.dropFirst(7).prefix(12)))</code>"))
        }
        return """
            <section aria-labelledby="summary">
            <h2 id="summary">\(frame.say(.summary))</h2>
            \(request.judgement.map { counts($0, frame) } ?? "<p>\(frame.say(.nothingRead))</p>\n")\
            <p><a class="button second" href="/requests/\(Int(request.id))/letter">\(frame.say(.writeLetter))</a></p>
            \
            \(frame.list(facts))\(originals(request, files, frame))</section>

            """
    }

    private static func counts(_ judgement: StoredJudgement, _ frame: Frame) -> Markup {
        let counts: [(Markup, Phrase, Int)] = [
            ("accept", .accepted, judgement.accepted), ("reject", .rejected, judgement.rejected),
            ("refer", .referred, judgement.referred),
        ]
        return """
            <ul class="counts">
            \(counts.map { "<li class=\"\($0.0)\"><span>\($0.2)</span> \(frame.say($0.1))</li>\n" })</ul>

            """
    }

    private static func originals(_ request: StoredRequest, _ files: DeliveryFiles?, _ frame: Frame) -> Markup {
        guard let files, !files.files.isEmpty else { return .nothing }
        return """
            <h3>\(frame.say(.originals))</h3>
            <ul class="files">
            \(files.files.enumerated().map { frame.original(request.delivery.id, $0.offset, $0.element.name, $0.element.size) })</ul>

            """
    }
}
