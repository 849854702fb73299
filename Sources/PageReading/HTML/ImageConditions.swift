package import Weather

/// The words that an image can say of the weather.
package struct ImageConditions: Sendable {
  private let vocabulary: ConditionVocabulary

  /// The words of these conditions.
  package init(_ vocabulary: ConditionVocabulary) {
    self.vocabulary = vocabulary
  }

  /// Whether a text is exactly a condition in one of its spellings, blanks aside.
  package func holds(_ text: String) -> Bool {
    // Longer texts are captions; composing them would cost more than it finds.
    text.utf8.count <= 240 && vocabulary[text] != nil
  }
}
