namespace Knowrithm.Sandbox;

/// <param name="Field">The name of the form's field.</param>
/// <param name="FileName">The file's name, without any folder.</param>
/// <param name="Length">All its bytes.</param>
/// <param name="Sha256">The hash of all its bytes, in lower-case hexadecimal.</param>
/// <param name="Head">Its first bytes.</param>
internal sealed record FormFile(string Field, string FileName, long Length, string Sha256, byte[] Head);
