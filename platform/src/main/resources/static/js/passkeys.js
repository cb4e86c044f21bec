// Passkeys (WebAuthn level 3). Without script or support the buttons stay hidden and links and passwords go on working.
(() => {
  const supported = window.PublicKeyCredential?.parseRequestOptionsFromJSON && PublicKeyCredential.parseCreationOptionsFromJSON;
  if (!supported) return;

  const post = async (url, token, body) => {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": token },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer.status === 204 ? null : answer.json();
  };

  const signIn = async (token) => {
    const options = await post("/webauthn/authenticate/options", token);
    const credential = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    await post("/login/webauthn", token, credential.toJSON());
  };

  const register = async (token, label) => {
    const options = await post("/webauthn/register/options", token);
    const made = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
    const credential = made.toJSON();
    const { attestationObject, clientDataJSON, transports } = credential.response;
    await post("/webauthn/register", token, {
      publicKey: { label, credential: { ...credential, response: { attestationObject, clientDataJSON, transports } } },
    });
  };

  for (const place of document.querySelectorAll("[data-passkey]")) {
    const form = place.querySelector("form");
    const failed = place.querySelector("[role=alert]");
    place.hidden = false;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      failed.textContent = "";
      const token = form.elements._csrf.value;
      try {
        await (place.dataset.passkey === "register" ? register(token, form.elements.label.value) : signIn(token));
        location.assign(place.dataset.next);
      } catch (error) {
        console.info(error);
        failed.textContent = place.dataset.failed;
      }
    });
  }
})();
