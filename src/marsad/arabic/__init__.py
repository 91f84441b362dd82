"""What articles and lexicon both pass through: folding, tokens, clitics, numbers, sentences."""
