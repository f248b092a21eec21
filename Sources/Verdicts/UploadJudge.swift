package import Records
internal import Rulebook

/// Judges the records of one upload in their order. THE MAIN FLOW: start here.
///
/// 1. read       what the record says of its day (`DateReader`); of course, status and issuer the `Recogniser` has read it before
/// 2. recognise  the course, narrowed by version and date (`CourseChoice`), and the holder (`HolderQuestion`)
/// 3. ask        every check, each leaving its findings (`Checks/`)
/// 4. conclude   one verdict and one reason from all findings (`Conclusion`)
/// 5. remember   what later records of the upload are held against (`UploadMemory`)
///
/// Pure: the same records in the same order, rulebook, circumstances and day give the same explanations.
package struct UploadJudge: ~Copyable, Sendable {
    package let judge: Judge
    private var dates = ByteMemo<DateReading>()
    /// How they are read.
    private var datesOrder: DateOrder?
    private var memory: UploadMemory

    /// - Parameter recogniser: the one that reads the pages before they are judged.
    package init(_ recogniser: Recogniser) {
        judge = recogniser.judge
        memory = UploadMemory(recogniser.register)
    }

    private init(_ other: borrowing UploadJudge) {
        judge = other.judge
        memory = other.memory.copied()
    }

    /// One that has met the same records, to go back to.
    package func copied() -> UploadJudge { UploadJudge(self) }

    /// Judges every record of a page.
    /// - Parameters:
    ///   - source: which input of the upload the page is from, counted from 0.
    ///   - facts: what the source tells as a whole.
    ///   - explanations: written over.
    package mutating func judge(_ page: RecognisedPage, source: Int, facts: SourceFacts, into explanations: ExplanationPage) {
        explanations.clear()
        var draft = ExplanationDraft()
        for row in page.records.indices {
            if row % Self.ahead == 0 { memory.lookAhead(page.records[row..<min(row + Self.ahead, page.records.count)]) }
            draft.clear()
            judge(page, row, source: source, facts: facts, into: &draft)
            explanations.append(draft)
        }
    }

    private mutating func judge(
        _ page: RecognisedPage, _ row: Int, source: Int, facts: SourceFacts, into explanation: inout ExplanationDraft
    ) {
        let record = page.page[row]
        let readable = RecordCheck.ask(record)
        explanation.findings.append(readable)
        guard readable.outcome == .passed else {
            explanation.findings.append(contentsOf: Check.allCases.dropFirst().map { .notApplicable($0) })
            return Conclusion.draw(into: &explanation)
        }
        let number = memory.number(source: source, position: record.row.position)
        let question = ask(about: record, page, row, number, facts)
        let target = askEveryCheck(question, into: &explanation)
        explanation.judgement.course = question.course
        explanation.judgement.completedOn = completionDay(question)
        explanation.suggestions.append(contentsOf: question.reading.suggestions)
        Conclusion.draw(into: &explanation, question: question, target: target)
        AdviceGiven.add(to: &explanation, question: question, target: target, memory: memory)
        RowsNotChosen.add(to: &explanation, question: question)
        remember(question, explanation)
    }

    /// Records that are looked ahead at together.
    private static let ahead = 64

    // MARK: Reading

    private mutating func ask(
        about record: CertificateRecord, _ page: RecognisedPage, _ row: Int, _ number: Int32, _ facts: SourceFacts
    ) -> Question {
        let recognised = page.records[row]
        let reading = page.recognitions.courses[recognised.course]
        let date = dateQuestion(record, order: judge.circumstances.dateOrder ?? facts.order)
        let completion =
            recognised.completion < 0
            ? Self.unstatedCompletion(record, facts) : page.recognitions.completions[recognised.completion]
        return Question(
            record: record, reading: reading, completion: completion, issuer: page.recognitions.issuers[recognised.issuer],
            date: date, courses: reading.choice(latest: date.latest, judge: judge),
            holder: holderQuestion(recognised, number), judge: judge)
    }

    private static func unstatedCompletion(_ record: CertificateRecord, _ facts: SourceFacts) -> Finding {
        facts.hasStatus || record.hasField(.status)
            ? .open(.completionNotShown, .completion, .emptyStatus) : .passed(.completion, .noStatusInSource)
    }

    private mutating func dateQuestion(_ record: CertificateRecord, order: DateOrder?) -> DateQuestion {
        guard let field = record.dateField else { return DateQuestion(date: nil, isIssue: false, order: order) }
        let text = record.text(field)
        if let day = DateReader.plainISO(text) {
            return DateQuestion(date: .certain(day), isIssue: field == .issuedOn, order: order)
        }
        if datesOrder != order || dates.count > 40_000 {
            dates = ByteMemo()
            datesOrder = order
        }
        let reading = dates.value(of: text) { DateReader.read(record.text(field), order: order) }.value
        return DateQuestion(date: reading.date, isIssue: field == .issuedOn, order: order)
    }

    private mutating func holderQuestion(_ record: RecognisedRecord, _ number: Int32) -> HolderQuestion {
        HolderQuestion(
            holder: record.holder, index: record.index, otherName: memory.otherName(than: record.holder, record: number),
            staffPlace: record.staff, recordNumber: number, number: record.number)
    }

    // MARK: The checks, in the order of SPEC 5.7

    private func askEveryCheck(_ question: Question, into explanation: inout ExplanationDraft) -> TargetCheck.Target {
        explanation.findings.append(question.reading.text)  // 2
        explanation.findings.append(contentsOf: question.reading.course)  // 3
        VersionCheck.ask(question, into: &explanation.findings)  // 4
        explanation.findings.append(question.completion)  // 5
        explanation.findings.append(EquivalenceCheck.ask(question))  // 6
        explanation.findings.append(question.issuer.finding)  // 7
        explanation.findings.append(DateCheck.ask(question))  // 8
        explanation.findings.append(CycleCheck.ask(question))  // 9
        explanation.judgement.holderWasChecked = HolderCheck.ask(question, memory, into: &explanation.findings)  // 10
        HistoryCheck.ask(question, memory, into: &explanation.findings)  // 11
        explanation.findings.append(CircumstancesCheck.ask(question))  // 12
        let target = TargetCheck.ask(question)  // 13
        explanation.findings.append(target.finding)
        return target
    }

    /// The certain day; a date of issue is one only where it serves as one.
    private func completionDay(_ question: Question) -> CalendarDay? {
        guard let day = question.date.certain else { return nil }
        guard question.date.isIssue else { return day }
        guard let course = question.course, judge.facts(course).renewal == .once else { return nil }
        return day
    }

    // MARK: Remembering

    private mutating func remember(_ question: Question, _ explanation: ExplanationDraft) {
        let holder = question.holder
        if holder.number != 0 {
            memory.note(number: holder.number, holder: holder.holder, course: question.course, record: holder.recordNumber)
        }
        switch explanation.judgement.verdict {
        case .accept:
            guard let course = question.course, let cycle = question.cycleYear(course) else { return }
            memory.accept(course, cycle: cycle, holder: holder.holder, record: holder.recordNumber)
        case .refer:
            guard !holder.holder.means.isEmpty else { return }
            memory.refer(question.fingerprint, question.dateMark, holder: holder.holder, record: holder.recordNumber)
        case .reject: break
        }
    }
}
