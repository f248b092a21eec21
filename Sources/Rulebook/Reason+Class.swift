extension Reason {
    package enum Class: String, Sendable {
        case accept, reject, refer, advice
        /// A reason to refer that is also given as advice.
        case referAndAdvice = "refer+advice"
    }

    package var reasonClass: Class {
        switch self {
        case .currentCourse, .equivalentCourse: .accept
        case .notMandatoryLearning, .replacedNotAccepted, .versionSuperseded, .notCompleted, .cycleOver, .alreadyRecorded,
            .duplicateInUpload:
            .reject
        case .codeDoubtful: .referAndAdvice
        case .titleNotChecked: .refer
        case .languageAssumed, .languageDiffers, .issuerAssumed, .titleMisspelt, .issueDateUsed, .eitherNetworkCode,
            .assessmentAlsoRequired, .foundationalAlsoRequired, .managersEditionExpected, .commandersEditionExpected,
            .certificateExpiredAsPrinted, .takeInstead:
            .advice
        default: .refer
        }
    }

    /// The check that gives it; nil for what only the conclusion gives.
    package var check: Check? {
        switch self {
        case .recordUnreadable: .record
        case .suspiciousText: .text
        case .courseNotStated, .courseNotRecognised, .courseAmbiguous, .codeAndTitleDisagree, .codeNotListed, .codeDoubtful:
            .course
        case .versionSuperseded, .versionNotSettled, .titleNotChecked: .version
        case .notCompleted, .completionNotShown: .completion
        case .notMandatoryLearning, .replacedNotAccepted, .equivalenceNotStated, .ruleNotInForce, .noInspiraCode: .equivalence
        case .issuerNotStated, .issuerNotRecognised, .agencyEquivalenceNotEstablished: .issuer
        case .dateMissing, .dateUnreadable, .dateInFuture, .beforeCourseExisted, .dateAmbiguous, .dateImprecise,
            .completionDateNotShown:
            .date
        case .cycleOver: .cycle
        case .holderMismatch, .holderNotNamed, .certificateNumberReused: .holder
        case .alreadyRecorded, .duplicateInUpload, .possibleDuplicate, .alreadyWithAClerk: .history
        case .jobNetworkVersion: .circumstances
        case .noCodeInLanguage: .target
        default: nil
        }
    }
}
