extension Certificate {
    /// Says in the status what the words before a verb leave of it, and takes them out of the name.
    mutating func doubt(of verb: WordingEvent, in page: CertificateProse, holder: HolderReader.Holder, opening: WordingEvent?) {
        let prose = page.prose
        let clause = HolderClause(prose: prose, labels: page.labels)
        if let opening, let refusal = clause.refusal(before: opening.start) {
            status = prose.text(refusal..<opening.end)
            return
        }
        let range = holder.clause
        let isOpened = opening != nil && range.lowerBound == opening?.end
        guard let doubt = clause.doubt(in: range, before: verb.start, isOpened: isOpened) else { return }
        status = doubt.denial ?? prose.text(doubt.start..<verb.end)
        name = HolderReader(page: page).name(in: range.lowerBound..<doubt.start)
    }
}
