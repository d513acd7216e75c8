// `google.script` for a page that shows the sidebar alone. Runs in that page: calls go to the test, which has
// put `callServer` and `callHost` there.
{
  const runner = (handlers) =>
    new Proxy(
      {},
      {
        get(_, name) {
          if (name === 'withSuccessHandler') return (onSuccess) => runner({ ...handlers, onSuccess });
          if (name === 'withFailureHandler') return (onFailure) => runner({ ...handlers, onFailure });
          return (...args) => void call(name, args, handlers);
        },
      },
    );

  async function call(name, args, { onSuccess, onFailure }) {
    const answer = await window.callServer(name, args);
    if (answer.kind === 'returned') onSuccess(answer.value);
    else onFailure(Object.assign(new Error(answer.message), { name: answer.name ?? 'ScriptError' }));
  }

  window.google = {
    script: {
      run: runner({}),
      host: {
        close: () => window.callHost('close'),
        editor: { focus: () => window.callHost('editor.focus') },
      },
    },
  };
}
