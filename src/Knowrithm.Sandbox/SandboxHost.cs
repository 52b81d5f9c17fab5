using System.Net;

namespace Knowrithm.Sandbox;

internal static class SandboxHost
{
    /// <summary>
    /// The empty builder, without its console lifetime: the settings, environment and signals of the program around the sandbox are not the sandbox's.
    /// </summary>
    public static WebApplication Build(Server server, int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        var app = builder.Build();
        var control = new ControlServer(server);
        app.Run(context =>
            context.Request.Path.StartsWithSegments("/_sandbox") ? control.HandleAsync(context)
            : InspectorPage.IsAskedFor(context.Request) ? InspectorPage.SendAsync(context, InspectorPage.Index)
            : server.HandleAsync(context));
        return app;
    }
}
