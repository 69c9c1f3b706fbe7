// swift-tools-version: 6.2

import PackageDescription

/// The rooms of the house, and which may know of which:
/// `backtalk → Terminal, Replay → Guide → Yarn`, and `Terminal → CEditLine, CQREncode`.
let package = Package(
    name: "Backtalk",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Yarn", targets: ["Yarn"]),
        .executable(name: "backtalk", targets: ["backtalk"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CEditLine",
            pkgConfig: "libedit",
            providers: [.apt(["libedit-dev"])]
        ),
        .systemLibrary(
            name: "CQREncode",
            pkgConfig: "libqrencode",
            providers: [.apt(["libqrencode-dev"])]
        ),
        .target(name: "Yarn"),
        .target(name: "Guide", dependencies: ["Yarn"]),
        .target(name: "Replay", dependencies: ["Guide", "Yarn"]),
        .target(name: "Terminal", dependencies: ["CEditLine", "CQREncode", "Guide"]),
        .executableTarget(
            name: "backtalk",
            dependencies: [
                "Terminal", "Replay", "Guide", "Yarn",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .target(name: "TestSupport", path: "Tests/Support"),
        // Keys pressed at random, at a kiosk: its tests run it, and anyone can, for longer.
        .executableTarget(
            name: "KeyStorm",
            dependencies: ["Terminal", "Guide", "Yarn", "TestSupport"],
            path: "Tests/KeyStorm"
        ),
        .testTarget(name: "CEditLineTests", dependencies: ["CEditLine"], path: "Tests/CEditLine"),
        .testTarget(name: "YarnTests", dependencies: ["Yarn", "TestSupport"], path: "Tests/Yarn"),
        .testTarget(
            name: "GuideTests",
            dependencies: ["Guide", "Yarn"],
            path: "Tests/Guide",
            exclude: ["Sentences"]
        ),
        .testTarget(
            name: "ReplayTests",
            dependencies: ["Replay", "Guide", "Yarn", "TestSupport"],
            path: "Tests/Replay"
        ),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal", "Guide"], path: "Tests/Terminal"),
        .testTarget(
            name: "BacktalkTests",
            dependencies: [
                "backtalk", "Terminal", "Guide", "Yarn", "KeyStorm", "TestSupport",
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Tests/backtalk"
        ),
    ],
    swiftLanguageModes: [.v6]
)

// The fuzzers need another way of building, so they are there only when asked for: README.md, "Work on the code".
if Context.environment["BACKTALK_FUZZING"] != nil {
    for name in ["FuzzDialogue", "FuzzMarkup"] {
        package.targets.append(
            .executableTarget(
                name: name,
                dependencies: ["Yarn"],
                path: "Tests/Fuzzing/\(name)",
                swiftSettings: [.unsafeFlags(["-parse-as-library"])]
            )
        )
    }
}
