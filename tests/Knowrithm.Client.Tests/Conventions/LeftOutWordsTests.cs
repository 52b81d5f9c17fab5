namespace Knowrithm.Client.Tests;

/// <summary>The list finds a word in its wrong sense, and leaves it alone in its right one.</summary>
public sealed class LeftOutWordsTests
{
    [Theory]
    [InlineData("Four sendings at most, with growing pauses.", 2)]
    [InlineData("The budget of one sending.", 1)]
    [InlineData("It is sent again.", 1)]
    [InlineData("The server answers with 404.", 1)]
    [InlineData("An answer that cannot be read.", 1)]
    [InlineData("Whose answers no source shows, answered\nonce.", 2)]
    [InlineData("The news of a conversation.", 1)]
    [InlineData("It is not to be had.", 1)]
    [InlineData("It is no\nsignature.", 1)]
    [InlineData("Chunks that are none.", 1)]
    [InlineData("There is no such agent.", 1)]
    [InlineData("There is no agent of that name, or no such lead.", 1)]
    [InlineData("A look that fails.", 1)]
    [InlineData("It looks again.", 1)]
    [InlineData("A wrong setting is an error.", 1)]
    public void Wrong_sense_is_found(string text, int times) => Assert.Equal(times, LeftOutWords.In(text).Count());

    [Theory]
    [InlineData("Sending a message takes the scope write.")]
    [InlineData("The agent's answer, and what the agent answers.")]
    [InlineData("Waits for an answer to the question. It answers a question.")]
    [InlineData("There is no limit. It is no longer known. It is no more than a wait.")]
    [InlineData("Looks like a secret; how many days to look back.")]
    [InlineData("Newsletter.")]
    public void Right_sense_is_left_alone(string text) => Assert.Empty(LeftOutWords.In(text));

    [Fact]
    public void The_line_is_named() => Assert.Equal((3, "is no signature", "is not a …"), Assert.Single(LeftOutWords.In("One.\n\nIt is no\nsignature.")));
}
