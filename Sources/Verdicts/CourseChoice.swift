import Records
import Rulebook

/// The courses that a certificate may be for, narrowed by version and then by date (SPEC 5.5).
struct CourseChoice: Sendable {
    /// What is left.
    let candidates: ShortList<CourseID>
    /// What title or code allowed before.
    let before: ShortList<CourseID>
    let finding: Finding
    let because: NotChosen.Because?

    var settled: CourseID? { candidates.count == 1 ? candidates[0] : nil }

    /// Whether the day can narrow a reading's courses: else the choice is the same for every record that reads alike.
    static func hangsOnDate(_ candidates: ShortList<CourseID>, _ version: VersionReading, _ judge: Judge) -> Bool {
        guard candidates.count > 1, candidates.contains(where: { judge.facts($0).version != nil }) else { return false }
        return version == .notStated
    }

    /// - Parameter latest: the last day that the certificate may mean; nil when it may be any.
    init(
        _ allowed: ShortList<CourseID>, code: CodeID?, version: VersionReading, latest: CalendarDay?, judge: Judge
    ) {
        before = allowed
        guard allowed.count > 1 else {
            candidates = allowed
            because = nil
            finding = Self.single(allowed.first, code, version, judge)
            return
        }
        let (left, detail, because) = Self.narrowed(allowed, version, latest, judge)
        if left.count == 1 {
            candidates = left
            self.because = because
            finding = .passed(.version, row: left[0].row, detail)
        } else {
            candidates = allowed
            self.because = nil
            finding = .open(.versionNotSettled, .version, detail)
        }
    }

    private static func narrowed(
        _ allowed: ShortList<CourseID>, _ version: VersionReading, _ latest: CalendarDay?, _ judge: Judge
    ) -> (ShortList<CourseID>, FindingDetail, NotChosen.Because?) {
        guard allowed.contains(where: { judge.facts($0).version != nil }) else { return (allowed, .courseNotSettled, nil) }
        switch version {
        case .major(let major):
            return (allowed.filter { judge.facts($0).version == major }, .versionStated(major), .versionIs(major))
        case .disagree: return (allowed, .versionsDisagree, nil)
        case .unreadable: return (allowed, .versionUnreadable, nil)
        case .notStated:
            // What began only after the last day that the certificate may mean cannot be what it is for.
            guard let latest else { return (allowed, .courseNotSettled, nil) }
            let left = allowed.filter { course in judge.facts(course).since.map { $0 <= latest } ?? true }
            guard left.count < allowed.count else { return (allowed, .courseNotSettled, nil) }
            return (left, .versionByDate, .completedBeforeItBegan)
        }
    }

    /// One course: its version is settled, unless a version of its family is stated that it is not, or its code is not known.
    private static func single(_ course: CourseID?, _ code: CodeID?, _ version: VersionReading, _ judge: Judge) -> Finding {
        guard let course else { return .notApplicable(.version) }
        if code == nil {
            if let own = judge.facts(course).version {
                switch version {
                case .major(let major) where major != own:
                    return .open(.versionNotSettled, .version, row: course.row, .versionStated(major))
                case .disagree: return .open(.versionNotSettled, .version, row: course.row, .versionsDisagree)
                case .unreadable: return .open(.versionNotSettled, .version, row: course.row, .versionUnreadable)
                case .major, .notStated: break
                }
            }
            if judge.facts(course).hasSeveralCodesInOneLanguage {
                return .open(.versionNotSettled, .version, row: course.row, .codeUnknown)
            }
        }
        if case .major(let major) = version { return .passed(.version, .versionStated(major)) }
        return .passed(.version)
    }
}
