@testable import Yarn

/// How some languages class the same numbers. Expected values are facts from Unicode's CLDR; a number that is in none
/// of a sample's classes is `other`.
struct PluralSample: Sendable {
    /// The languages, by code.
    let languages: [String]
    /// The numbers of each class, as they are written.
    let classes: [PluralCategory: [Substring]]

    init(_ languages: String, _ classes: [PluralCategory: String]) {
        self.languages = languages.split(separator: " ").map(String.init)
        self.classes = classes.mapValues { $0.split(separator: " ") }
    }

    /// The class that a number belongs to.
    func category(of number: Substring) -> PluralCategory {
        classes.first { $0.value.contains(number) }?.key ?? .other
    }
}

extension PluralSample {
    /// The numbers that are counted.
    static let counted = [
        "0 1 2 3 4 5 6 9 10 11 12 14 19 20 21 22 25 99 100 101 102 111 1000 1000000 2000000",
        "1000001 0.0 0.1 0.2 0.4 0.11 0.01 1.0 1.00 1.1 1.5 2.0 2.1 10.0 1000000.0",
    ].flatMap { $0.split(separator: " ") }

    /// The numbers that are ranked.
    static let ranked = [
        "0 1 2 3 4 5 6 7 8 9 10 11 12 13 20 21 22 23 26 40 80 100 101 103 111",
        "113 200 800 1000 1.0 1.5",
    ].flatMap { $0.split(separator: " ") }

    /// How languages count.
    static let cardinals = [
        PluralSample(
            "en de nl sv fi sw ur",
            [
                .one: "1"
            ]
        ),
        PluralSample(
            "es",
            [
                .one: "1 1.0 1.00",
                .many: "1000000 2000000",
            ]
        ),
        PluralSample(
            "fr pt",
            [
                .one: "0 1 0.0 0.1 0.2 0.4 0.11 0.01 1.0 1.00 1.1 1.5",
                .many: "1000000 2000000",
            ]
        ),
        PluralSample(
            "it ca pt-PT",
            [
                .one: "1",
                .many: "1000000 2000000",
            ]
        ),
        PluralSample(
            "zh ja ko vi th id ms my km jv su yo ig yue",
            [:]
        ),
        PluralSample(
            "hi bn gu kn fa am as pcm zu",
            [
                .one: "0 1 0.0 0.1 0.2 0.4 0.11 0.01 1.0 1.00"
            ]
        ),
        PluralSample(
            "ar",
            [
                .zero: "0 0.0",
                .one: "1 1.0 1.00",
                .two: "2 2.0",
                .few: "3 4 5 6 9 10 10.0",
                .many: "11 12 14 19 20 21 22 25 99 111",
            ]
        ),
        PluralSample(
            "ru uk",
            [
                .one: "1 21 101 1000001",
                .few: "2 3 4 22 102",
                .many: "0 5 6 9 10 11 12 14 19 20 25 99 100 111 1000 1000000 2000000",
            ]
        ),
        PluralSample(
            "pl",
            [
                .one: "1",
                .few: "2 3 4 22 102",
                .many: "0 5 6 9 10 11 12 14 19 20 21 25 99 100 101 111 1000 1000000 2000000 1000001",
            ]
        ),
        PluralSample(
            "cs sk",
            [
                .one: "1",
                .few: "2 3 4",
                .many: "0.0 0.1 0.2 0.4 0.11 0.01 1.0 1.00 1.1 1.5 2.0 2.1 10.0 1000000.0",
            ]
        ),
        PluralSample(
            "bs hr sr",
            [
                .one: "1 21 101 1000001 0.1 0.01 1.1 2.1",
                .few: "2 3 4 22 102 0.2 0.4",
            ]
        ),
        PluralSample(
            "lt",
            [
                .one: "1 21 101 1000001 1.0 1.00",
                .few: "2 3 4 5 6 9 22 25 99 102 2.0",
                .many: "0.1 0.2 0.4 0.11 0.01 1.1 1.5 2.1",
            ]
        ),
        PluralSample(
            "tr az bg el ha hu kk ku ml mr nb ne nn no or ps so ta te uz",
            [
                .one: "1 1.0 1.00"
            ]
        ),
        PluralSample(
            "pa",
            [
                .one: "0 1 0.0 1.0 1.00"
            ]
        ),
        PluralSample(
            "ro",
            [
                .one: "1",
                .few:
                    "0 2 3 4 5 6 9 10 11 12 14 19 101 102 111 1000001 0.0 0.1 0.2 0.4 0.11 0.01 1.0 "
                    + "1.00 1.1 1.5 2.0 2.1 10.0 1000000.0",
            ]
        ),
        PluralSample(
            "he",
            [
                .one: "1 0.0 0.1 0.2 0.4 0.11 0.01",
                .two: "2",
            ]
        ),
        PluralSample(
            "fil",
            [
                .one:
                    "0 1 2 3 5 10 11 12 20 21 22 25 100 101 102 111 1000 1000000 2000000 1000001 0.0 "
                    + "0.1 0.2 0.11 0.01 1.0 1.00 1.1 1.5 2.0 2.1 10.0 1000000.0"
            ]
        ),
        PluralSample(
            "si",
            [
                .one: "0 1 0.0 0.1 0.01 1.0 1.00"
            ]
        ),
        PluralSample(
            "da",
            [
                .one: "1 0.1 0.2 0.4 0.11 0.01 1.0 1.00 1.1 1.5"
            ]
        ),
    ]

    /// How languages rank.
    static let ordinals = [
        PluralSample(
            "en",
            [
                .one: "1 21 101 1.0",
                .two: "2 22",
                .few: "3 23 103",
            ]
        ),
        PluralSample(
            "de nl fi sw ur es pt pt-PT zh ja ko th id my km jv su yo ig yue kn fa am pcm zu ar ru pl "
                + "cs sk bs hr sr lt tr bg el ha ku ml nb nn no ps so ta te uz pa he si da",
            [:]
        ),
        PluralSample(
            "sv",
            [
                .one: "1 2 21 22 101 1.0"
            ]
        ),
        PluralSample(
            "fr vi ms ro fil",
            [
                .one: "1 1.0"
            ]
        ),
        PluralSample(
            "it",
            [
                .many: "8 11 80 800"
            ]
        ),
        PluralSample(
            "ca",
            [
                .one: "1 3 1.0",
                .two: "2",
                .few: "4",
            ]
        ),
        PluralSample(
            "hi gu",
            [
                .one: "1 1.0",
                .two: "2 3",
                .few: "4",
                .many: "6",
            ]
        ),
        PluralSample(
            "bn as",
            [
                .one: "1 5 7 8 9 10 1.0",
                .two: "2 3",
                .few: "4",
                .many: "6",
            ]
        ),
        PluralSample(
            "uk",
            [
                .few: "3 23 103"
            ]
        ),
        PluralSample(
            "az",
            [
                .one: "1 2 5 7 8 11 12 20 21 22 80 101 111 1.0 1.5",
                .few: "3 4 13 23 100 103 113 200 800",
                .many: "0 6 26 40",
            ]
        ),
        PluralSample(
            "hu",
            [
                .one: "1 5 1.0"
            ]
        ),
        PluralSample(
            "kk",
            [
                .many: "6 9 10 20 26 40 80 100 200 800 1000"
            ]
        ),
        PluralSample(
            "mr",
            [
                .one: "1 1.0",
                .two: "2 3",
                .few: "4",
            ]
        ),
        PluralSample(
            "ne",
            [
                .one: "1 2 3 4 1.0"
            ]
        ),
        PluralSample(
            "or",
            [
                .one: "1 5 7 8 9 1.0",
                .two: "2 3",
                .few: "4",
                .many: "6",
            ]
        ),
    ]
}
