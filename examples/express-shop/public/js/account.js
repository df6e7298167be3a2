const loginForm = document.querySelector('#login');
const gallery = document.querySelector('#gallery');

async function signIn(email, password) {
  const response = await fetch('/api/auth/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) {
    throw new Error('Sign-in failed');
  }
  const { accessToken, user } = await response.json();
  localStorage.setItem('hh.accessToken', accessToken);
  sessionStorage.setItem('hh.displayName', user.name);
  return user;
}

async function joinSession(code) {
  const response = await fetch(`/api/auth/session?code=${encodeURIComponent(code)}`);
  const session = await response.json();
  document.cookie = `sessionToken=${session.token}; path=/; secure`;
}

function rememberTheme(theme) {
  localStorage.setItem('hh.theme', theme);
  document.cookie = `theme=${encodeURIComponent(theme)}; path=/; max-age=31536000; secure; samesite=lax`;
}

loginForm?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const fields = new FormData(loginForm);
  const user = await signIn(fields.get('email'), fields.get('password'));
  document.querySelector('#greeting').textContent = `Welcome back, ${user.name}`;
  rememberTheme(fields.get('theme') || 'light');
});

document.querySelector('#join')?.addEventListener('click', () => joinSession(location.hash.slice(1)));

document.addEventListener('DOMContentLoaded', () => {
  gallery.requestFullscreen();
});

function startSlideshow() {
  setTimeout(() => {
    gallery.requestFullscreen({ navigationUI: 'hide' });
  }, 5000);
}

document.querySelector('#zoom').addEventListener('click', async () => {
  try {
    await gallery.requestFullscreen();
  } catch (err) {
    gallery.classList.add('zoomed');
  }
});

document.querySelector('#watch').addEventListener('click', () => {
  document
    .querySelector('#tour')
    .requestFullscreen()
    .catch(() => gallery.classList.add('zoomed'));
});

document.querySelector('#close').addEventListener('click', () => {
  if (document.fullscreenElement) {
    document.exitFullscreen();
  }
});

const legacyLinks = document.querySelectorAll('a.print');
for (const link of legacyLinks) {
  link.href = 'javascript:window.print()';
}

startSlideshow();
