import Reports

/// Deliveries by name: first those that need a person, each with what to do.
extension NightPage {
    var attention: Markup {
        let kinds: [NightListing.Kind] = [.quarantined, .refused, .partlyJudged, .waiting]
        let lists = kinds.map(list)
        guard kinds.contains(where: { listing[$0].count > 0 }) || listing.deferrals.count > 0 else {
            return "<p>\(label(.nothingToAttend))</p>\n"
        }
        return "\(lists)\(deferrals)"
    }

    var otherDeliveries: Markup { "\([NightListing.Kind.judged, .duplicate].map(list))" }

    private func list(_ kind: NightListing.Kind) -> Markup {
        let list = listing[kind]
        guard list.count > 0 else { return .nothing }
        return """
            <h3>\(wording.kind(kind)) (\(wording.number(list.count)))</h3>
            <ul class="list">
            \(list.items.map { item($0, kind) })</ul>
            \(more(list.more))
            """
    }

    private func item(_ delivery: NightDelivery, _ kind: NightListing.Kind) -> Markup {
        let whatToDo = wording.whatToDo(kind, because: delivery.because)
        return """
            <li class="\(colour(kind))">
            <p>\(name(delivery.name)) <span class="faint">\(wording.place(delivery))</span></p>
            \(why(delivery))\(faults(delivery))\(whatToDo.isEmpty ? .nothing : advice(whatToDo))</li>

            """
    }

    private func why(_ delivery: NightDelivery) -> Markup {
        if let earlier = delivery.duplicateOf { return "<p>\(wording.duplicate(of: earlier))</p>\n" }
        let words: Markup = delivery.words.map { "<p>\($0)</p>\n" } ?? .nothing
        let code: Markup = delivery.because.map { "<p><code>\($0)</code></p>\n" } ?? .nothing
        let tally: Markup = delivery.counts.total > 0 ? "<p>\(wording.tally(delivery.counts))</p>\n" : .nothing
        return "\(delivery.words == nil ? code : words)\(tally)"
    }

    private func faults(_ delivery: NightDelivery) -> Markup {
        guard !delivery.faults.isEmpty else { return .nothing }
        let last: Markup = delivery.faults.count == NightListing.mostFaults ? "<li>deliveries.csv</li>\n" : .nothing
        return "<ul>\n\(delivery.faults.map { "<li><bdi>\($0.words)</bdi></li>\n" })\(last)</ul>\n"
    }

    private var deferrals: Markup {
        guard listing.deferrals.count > 0 else { return .nothing }
        return """
            <h3>\(label(.deferred)) (\(wording.number(listing.deferrals.count)))</h3>
            <ul class="list">
            \(listing.deferrals.items.map(item))</ul>
            \(more(listing.deferrals.more))
            """
    }

    private func item(_ deferral: NightDeferral) -> Markup {
        let known = wording.deferral(deferral.reason)
        let why: Markup = known.map { "<p>\($0.why)</p>\n\(advice($0.whatToDo))" } ?? "<p><code>\(deferral.reason)</code></p>\n"
        return """
            <li class="refer">
            <p>\(name(deferral))</p>
            \(why)</li>

            """
    }

    private func advice(_ words: String) -> Markup { "<p><strong>\(label(.whatToDo))</strong> \(words)</p>\n" }

    private func name(_ deferral: NightDeferral) -> Markup {
        deferral.name == nil && deferral.entries > 1 ? "\(wording.number(deferral.entries))" : name(deferral.name)
    }

    private func name(_ name: [UInt8]?) -> Markup {
        guard let name else { return "<span class=\"faint\">\(label(.erasedName))</span>" }
        return "<bdi class=\"name\">\(DisplayName.shown(name))</bdi>"
    }

    private func more(_ count: Int) -> Markup {
        count > 0 ? "<p><a href=\"deliveries.csv\">\(wording.more(count))</a></p>\n" : .nothing
    }

    private func colour(_ kind: NightListing.Kind) -> String {
        switch kind {
        case .quarantined, .refused: "reject"
        case .partlyJudged, .waiting: "refer"
        case .judged, .duplicate: "accept"
        }
    }
}
