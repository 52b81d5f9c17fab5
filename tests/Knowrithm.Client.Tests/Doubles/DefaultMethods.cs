using System.Linq.Expressions;
using NSubstitute.Core;

namespace Knowrithm.Client.Tests;

/// <summary>
/// Copy this file beside your tests. NSubstitute replaces every method of an interface, those with a body too; with it the bodies run again unless
/// you set them up: <c>Substitute.For&lt;IConversationsApi&gt;().RunningDefaultMethods()</c>.
/// </summary>
public static class DefaultMethods
{
    public static T RunningDefaultMethods<T>(this T substitute)
        where T : class
    {
        SubstitutionContext.Current.GetCallRouterFor(substitute).RegisterCustomCallHandlerFactory(static _ => new Handler());
        return substitute;
    }

    // Comes after everything that a test has set up.
    private sealed class Handler : ICallHandler
    {
        public RouteAction Handle(ICall call)
        {
            var method = call.GetMethodInfo();
            if (method.IsAbstract || method.DeclaringType is not { IsInterface: true }) return RouteAction.Continue();
            var type = Expression.GetDelegateType([.. method.GetParameters().Select(static parameter => parameter.ParameterType), method.ReturnType]);
            // From its address, so that the body runs and not the double once more.
            var body = (Delegate)Activator.CreateInstance(type, call.Target(), method.MethodHandle.GetFunctionPointer())!;
            return RouteAction.Return(body.DynamicInvoke(call.GetArguments()));
        }
    }
}
