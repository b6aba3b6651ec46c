import { describe, expect, test } from 'vitest';
import { codeOf, dice, messageOf, outline, paperOf } from './build.ts';

describe('mail', () => {
  test('subject, sender, date and plain body; quoted lines and signature apart', async () => {
    const mail = [
      'From: =?UTF-8?Q?Lucie_Arna=C3=BBd?= <l@example.org>', 'Subject: =?ISO-8859-1?Q?Le_pont_rouvre_=E0_Varelle?=', 'Date: Wed, 4 Feb 2026 23:30:00 +0100', 'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="b"', '', '--b', 'Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: quoted-printable', '',
      'Bonjour,', '', 'Voici le papier sur le pont de Varelle, qui rouvrira avant la fin du mois =', 'selon la r=E9gion et', 'la pr=E9fecture.', '', '> Peux-tu l=92avoir ?', '', '-- ', 'Lucie', '--b',
      'Content-Type: image/png; name="a.png"', 'Content-Disposition: attachment; filename="a.png"', 'Content-Transfer-Encoding: base64', '', 'AAAA', '--b--', '',
    ].join('\r\n'); // prettier-ignore
    const paper = await paperOf('a.eml', mail);
    expect(paper).toMatchObject({
      title: 'Le pont rouvre à Varelle',
      byline: 'Lucie Arnaûd',
      date: { value: '2026-02-04', from: 'metadata' },
    });
    expect(outline(paper)).toEqual([
      'title: Le pont rouvre à Varelle', 'paragraph: Bonjour,',
      'paragraph: Voici le papier sur le pont de Varelle, qui rouvrira avant la fin du mois selon la région et la préfecture.',
      'quotation: Peux-tu l’avoir ?', 'furniture: -- \nLucie',
    ]); // prettier-ignore
    expect(paper.losses[0].en).toContain('a.png');
  });

  test('HTML alone gives its blocks', async () => {
    const mail =
      'Subject: S\r\nFrom: a@example.org\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>Un <b>mot</b>.</p><script>x()</script><ul><li>a</li></ul></body></html>\r\n';
    expect(outline(await paperOf('a.eml', mail))).toEqual(['title: S', 'paragraph: Un mot.', 'item: a']);
  });

  test('a saved page is read as a page', async () => {
    const long =
      'Le chantier aura mobilisé jusqu’à cent quarante ouvriers et coûté plus de douze millions d’euros. '.repeat(
        4,
      );
    const page = `<html><head><title>Le pont</title></head><body><nav>Menu</nav><article><h1>Le pont</h1><p>${long}</p><p>${long}</p></article></body></html>`;
    const mhtml = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/\r\nSubject: Le pont\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://example.org/\r\n\r\n${Buffer.from(
      page,
    )
      .toString('base64')
      .replace(
        /(.{76})/gu,
        '$1\r\n',
      )}\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--b--\r\n`;
    const paper = await paperOf('a.mhtml', mhtml);
    expect(paper.format).toBe('mhtml');
    expect(outline(paper)[0]).toBe('title: Le pont');
    expect(paper.text).not.toContain('Menu');
  });

  const message = () => messageOf('Le pont rouvre', 'Bonjour,\r\n\r\nVoici « l’œuvre ».\r\n');

  test('a message of Outlook', async () => {
    const paper = await paperOf('a.msg', message());
    expect(paper).toMatchObject({
      format: 'msg',
      title: 'Le pont rouvre',
      byline: 'Lucie Arnaud',
      date: { value: '2026-02-04' },
    });
    expect(outline(paper)).toEqual([
      'title: Le pont rouvre',
      'paragraph: Bonjour,',
      'paragraph: Voici « l’œuvre ».',
    ]);
    expect(paper.losses[0].en).toContain('papier.docx');
  });

  test('a broken message of Outlook is refused or read, never more', async () => {
    const whole = message();
    const roll = dice(11);
    for (let i = 0; i < 500; i++) {
      const bytes = Uint8Array.from(whole.slice(0, roll(3) === 0 ? roll(whole.length) : whole.length));
      for (let n = 1 + roll(6); n > 0 && bytes.length > 40; n--)
        bytes[24 + roll(bytes.length - 24)] = roll(256);
      expect([null, 'damaged', 'no-text', 'old-office', 'too-long', 'empty']).toContain(
        await codeOf('a.msg', bytes),
      );
    }
  });

  test('the day is the sender’s; a part that names the wrong encoding is mended line by line', async () => {
    const mail =
      'From: a@example.org\r\nSubject: Nuit\r\nDate: Thu, 18 Oct 2012 22:48:39 -0700\r\nContent-Type: text/plain; charset=us-ascii\r\nContent-Transfer-Encoding: 8bit\r\n\r\nL’été fut sec.\r\n';
    const paper = await paperOf('a.eml', mail);
    expect(paper.date).toEqual({ value: '2012-10-18', from: 'metadata' });
    expect(paper.text).toBe('Nuit\nL’été fut sec.');
    expect((await paperOf('a.eml', mail.replace('text/plain; ', 'text; '))).text).toContain('L’été fut sec.');
  });
});
