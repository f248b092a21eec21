/// Two verbs with one object: `has attended and successfully completed`.
extension WordingEvent {
    /// What this verb and a later one of its sentence come to; nil where more than a joining word stands between them.
    func coordinated(with event: WordingEvent, in prose: Prose) -> Wording? {
        guard !wording.isOpening, !isOwnWord, !event.isOwnWord else { return nil }
        let start = behindNouns(before: event.start, in: prose)
        guard start < event.start, !(end..<event.start).contains(where: prose.endsSentence),
            let (isPurpose, behind) = prose.match(Wording.joints, at: start, before: event.start)
        else { return nil }
        // `has failed to have completed`: what was to be done is not said to have been.
        if isPurpose { return behind == event.start ? wording : nil }
        let rest = behind..<event.start
        guard rest.allSatisfy({ prose.isDoubt($0) || prose.isNeutral($0) || prose.isAuxiliary($0) }) else { return nil }
        if rest.contains(where: prose.isDoubt) {
            let denial = rest.lazy.compactMap(prose.denial).first
            return .status(denial ?? prose.text(start..<event.end))
        }
        return Self.both(wording, event.wording)
    }

    private var isOwnWord: Bool { if case .completion(isOwnWord: true) = wording { true } else { false } }

    /// A denial goes before a completion, a completion before having been there.
    private static func both(_ first: Wording, _ second: Wording) -> Wording {
        [first, second].first { $0.isDenial } ?? [first, second].first { $0.isExemption }
            ?? [first, second].first { if case .completion = $0 { true } else { false } } ?? second
    }
}

extension Wording {
    fileprivate var isDenial: Bool { if case .status(let word) = self { Self.denyingStatuses.contains(word) } else { false } }
    fileprivate var isExemption: Bool { if case .status(let word) = self { word == "exempted" } else { false } }
}
